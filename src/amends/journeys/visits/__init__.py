"""The parts of visiting: a row understood, many rows kept, and the look at silence.

Called by journeys.visiting. They ask nobody anything.
"""
