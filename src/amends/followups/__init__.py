"""Follow-ups: asking again whether it is solved, once, and what was answered.

Holds the house's plan, the invitations with their way out of the house, the answers,
who wants none, and whether a customer is content; the guests of the house's own list,
their visits, and those drawn by lot; who was won back; praise by name, and what the
people of the house answer once a month. Called by journeys.asking_again, visiting,
surveying, celebrating and caring. It never asks for a review.
"""
