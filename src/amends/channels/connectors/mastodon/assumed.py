"""What we believe of Mastodon and could not look up; verify before going live."""

LIMIT = 500
"""The usual limit; a server may allow more, which then goes unused."""
RESET_IS_AN_INSTANT = True
"""That X-RateLimit-Reset is written as an ISO instant; numbers are read too."""
CALLS_IN_FIVE_MINUTES = 250
"""Documented: 300 for one account; some are left to people."""
REACH_DAYS = 60
"""How far back mentions are looked at again for edits and deletions."""
