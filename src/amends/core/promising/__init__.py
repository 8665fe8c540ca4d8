"""Promising: what our own words to a customer promise, and by which day.

Called by journeys after a reply left the house. It finds and proposes; only a person
makes a promise of it. It never reads what customers say.
"""

from amends.core.promising.finding import Found, promises_in

__all__ = ["Found", "promises_in"]
