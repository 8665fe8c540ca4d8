"""What we believe of X and could not look up; verify before going live."""

API = "https://api.x.com"
ASK_AT = "https://x.com/i/oauth2/authorize"
TELL_AT = "https://api.x.com/2/oauth2/token"
END_AT = "https://api.x.com/2/oauth2/revoke"
SCOPES = ("tweet.read", "tweet.write", "users.read", "offline.access")

LIMIT = 280
"""Weighted: a link is 23, most letters 1, emoji and East Asian letters 2."""
REACH_DAYS = 7
"""How far back mentions are looked at again: each post that is read costs money."""
AN_EDIT_IS_A_NEW_POST = True
"""That an edit has an id of its own, and names those before it."""
A_POST, A_REPLY, A_REPLY_WITH_LINK, A_REMOVAL = 5, 15, 200, 10
"""Thousandths of a US dollar. A post costs once a day however often it is read; we
count each time, so that a budget is rather kept than passed."""
CALLS_IN_A_QUARTER = 100
"""Of 300 in a quarter of an hour."""
REPLIES_IN_A_QUARTER = 50
AGE_OF_ECHO = 120
"""Seconds by which their clock may be behind ours when we look for our own words."""
