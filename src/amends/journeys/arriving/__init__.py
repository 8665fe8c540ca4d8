"""The steps of an arrival, one file each.

Called by journeys.arrival inside its transaction. Nothing here talks to a platform.
"""
