"""Understanding: the reading stored for each feedback, and human corrections.

Called by journeys and the doors. It stores what core.reading says; it never reads.
"""
