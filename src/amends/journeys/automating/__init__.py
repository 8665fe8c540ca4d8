"""The steps of an automatic answer, one file each.

Called by journeys.automatic_answers, and by publishing just before words leave.
"""
