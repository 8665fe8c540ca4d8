"""Understanding: the reading stored for each feedback, human corrections, lessons.

Called by journeys and the doors. It stores what core.reading says; it never reads.
"""
