"""Routing: who owns a case, and by when it has to be answered.

Called by journeys. It never answers anybody.
"""
