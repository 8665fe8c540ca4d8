"""Journeys: the only place where rooms meet; each file reads as a story.

Called by the three doors and by jobs. A journey never renders a page.
"""
