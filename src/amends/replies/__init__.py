"""Replies: words we offer back, who allowed them, and whether they arrived.

Called by journeys.answer. It never talks to a platform itself.
"""
