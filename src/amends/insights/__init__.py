"""Insights: what recurs, what was done about it, and what that changed.

Holds the facts that are counted, the patterns found in them, actions with their
effects, the tallies behind every figure, and rivals. Called by journeys.learning and
the doors. It never looks for a pattern itself: that is core.patterns.
"""
