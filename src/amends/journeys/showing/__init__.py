"""Showing: what guests said of a house, as it stands on the house's own site.

All of it, the newest first. What is left out is counted with its reason, so that a
reader knows; stars are no reason.
"""
