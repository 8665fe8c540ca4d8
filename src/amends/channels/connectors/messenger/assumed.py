"""What we believe of Messenger and could not look up; verify before going live."""

LIMIT = 2000
"""Characters of a message."""
REACH_DAYS = 30
"""How old a conversation may be that is gone through as a whole."""
CONVERSATIONS, MESSAGES = 25, 25
"""Conversations on a page of them, and messages that come along with each."""
SORTED_BY_CHANGE = True
"""That conversations come with the last changed first."""
WINDOW_HOURS, HUMAN_DAYS = 24, 7
"""Documented: how long one may answer, and how long a person may with a tag."""
AGE_OF_ECHO = 120
"""Seconds by which Meta's clock may be behind ours when we look for our own words."""
