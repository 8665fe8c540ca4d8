"""Accounts: organisations, locations, people, roles, voices and opening hours.

Called by every room above. It never knows what customers said.
"""
