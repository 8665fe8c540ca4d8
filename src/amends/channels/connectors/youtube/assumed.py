"""What we believe of YouTube and could not look up; verify before going live."""

API = "https://www.googleapis.com"
ASK_AT = "https://accounts.google.com/o/oauth2/v2/auth"
TELL_AT = "https://oauth2.googleapis.com/token"
END_AT = "https://oauth2.googleapis.com/revoke"
SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl"

LIMIT = 10_000
"""Letters of a comment."""
REACH_DAYS = 90
"""How far back comments are looked at again for edits and deletions."""
QUOTA_AS_403 = ("quotaExceeded", "rateLimitExceeded", "RATE_LIMIT_EXCEEDED")
"""By which words a 403 means patience and not a missing permission."""
QUOTA_REST = 3600.0
"""Seconds to wait then: the day of the quota ends at midnight in California."""
ABSENT = ("commentNotFound", "videoNotFound", "commentThreadNotFound")
CLOSED = ("commentsDisabled",)
TOP_BEFORE_THE_DOT = True
"""That the id of a reply begins with that of its thread, and a dot."""
CALLS_A_DAY = 4000
"""Units: one each; with the replies it stays below the 10,000 of a project."""
REPLIES_A_DAY = 100
"""Documented: fifty units each."""
