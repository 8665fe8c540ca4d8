"""The steps of asking again, one file each.

Called by journeys.asking_again. None of them records an answer.
"""
