"""What we believe of Google Play and could not look up; verify before going live."""

API = "https://androidpublisher.googleapis.com"
TOKENS = "https://oauth2.googleapis.com"
SCOPE = "https://www.googleapis.com/auth/androidpublisher"

LIMIT = 350
"""Documented; another page of the same documentation says "approximately"."""
REACH_DAYS = 7
"""Documented for the list; whether one older review can still be asked for is not."""
CALLS_AN_HOUR = 180
"""Documented: 200 for one app."""
REPLIES_A_DAY = 2000
"""Documented."""
QUOTA_AS_403 = frozenset({"rateLimitExceeded", "quotaExceeded", "RESOURCE_EXHAUSTED"})
"""By which words a 403 means patience and not a missing permission."""
STALE_PAGE = "token"
"""What the message of a 400 says when a page token is no longer known."""
