"""Remedies: how we put it right, and what the house allows for it.

Called by journeys. It never writes to a customer.
"""
