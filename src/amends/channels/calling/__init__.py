"""Calling: how connectors speak with a platform by HTTP.

Called by connectors only. It knows addresses, patience, sign-ins and what an answer's
status means; it never knows what is asked.
"""
