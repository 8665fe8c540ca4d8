"""Guests, as pages: who stays away, lists of visits, questions by lot.

Called by the URL table. The deeds are those of journeys.visiting and surveying.
"""
