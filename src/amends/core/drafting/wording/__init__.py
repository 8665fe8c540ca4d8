"""Wording: a chat model may say our sentences in other words, and nothing else.

Called by journeys that own a connection to a model. Plan, facts, names, contacts and
signature stay ours; each sentence that comes back is checked against the one that it
words, the whole against the guard, and whatever is off leaves our own draft standing.
"""

from .chat import Worded, Worder

__all__ = ["Worded", "Worder"]
