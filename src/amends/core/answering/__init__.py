"""Answering: what may leave by itself, what needs a second person, when to wait.

Called by the journeys of an answer. It never writes or judges words: that is what
drafting and guard are for.
"""
