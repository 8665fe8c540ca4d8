"""What we believe of Google and could not look up; verify before going live."""

API = "https://mybusiness.googleapis.com"
ACCOUNTS = "https://mybusinessaccountmanagement.googleapis.com"
LOCATIONS = "https://mybusinessbusinessinformation.googleapis.com"
ASK_AT = "https://accounts.google.com/o/oauth2/v2/auth"
TELL_AT = "https://oauth2.googleapis.com/token"
KEYS = "https://www.googleapis.com"
KEYS_PATH = "/oauth2/v3/certs"
"""Where `jwks_uri` of accounts.google.com points to."""
END_AT = "https://oauth2.googleapis.com/revoke"

GONE_IS_404 = True
"""That a review that was taken away answers 404, and nothing else."""
STALE_PAGE = "page token"
"""What the message of a 400 says when a page token is no longer known."""
QUOTA_AS_403 = frozenset({"RESOURCE_EXHAUSTED", "rateLimitExceeded", "quotaExceeded"})
"""By which words a 403 means patience and not a missing permission."""
CALLS_A_MINUTE = 120
"""Of 300 a minute for a whole project (documented for the newer interfaces)."""
EDITS_A_MINUTE = 10
"""Documented for edits of a profile; assumed for replies."""
