"""Foundation: clock, base model, jobs, outbound calls, secrets.

Called by every room. It knows nothing of customers, cases or channels.
"""
