"""Channels: what connects us to the world, one connector per platform.

Called by journeys. It brings and carries words; it never reads or judges them.
"""
