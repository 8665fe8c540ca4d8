"""Joining: the steps beneath merging and splitting cases.

Called by journeys.merging and journeys.splitting only.
"""
