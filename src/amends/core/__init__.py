"""Core: pure thinking about what customers say and what we answer.

Called by every room, journey and door. It never touches Django, a database,
the network, the clock or randomness of its own.
"""
