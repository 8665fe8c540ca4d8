"""The steps of an answer, one file each.

Called by journeys.answer. Nothing here writes a row.
"""
