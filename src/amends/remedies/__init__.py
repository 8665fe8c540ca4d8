"""Remedies: how we put it right, and what the house allows for it.

Holds the policy in its editions, what an investigation found, every remedy with its
approval, vouchers with their ledger, stages of a case and promises with their dates.
Called by journeys. It never writes to a customer.
"""
