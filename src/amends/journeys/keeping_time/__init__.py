"""Keeping time: the steps beneath the watch over promised times.

Called by journeys.timing only.
"""
