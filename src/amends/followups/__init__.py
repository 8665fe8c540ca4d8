"""Follow-ups: asking again whether it is solved, once, and what was answered.

Holds the house's plan, the invitations with their way out of the house, the answers,
who wants none, and whether a customer is content. Called by journeys.asking_again. It
never asks for a review.
"""
