"""What we believe of Reddit and could not look up; verify before going live."""

API = "https://oauth.reddit.com"
ASK_AT = "https://www.reddit.com/api/v1/authorize"
TELL_AT = "https://www.reddit.com/api/v1/access_token"
END_AT = "https://www.reddit.com/api/v1/revoke_token"
SCOPES = ("identity", "privatemessages", "read", "submit", "edit", "history")

LIMIT = 10_000
"""Letters of a comment, in Markdown."""
REACH_DAYS = 60
"""How far back the inbox is looked at again; it ends after about a thousand."""
AGENT = "web:amends:1 (by /u/{name})"
"""Documented: whoever calls without such a name is slowed down or shut out."""
CLOSED = frozenset({"THREAD_LOCKED", "TOO_OLD", "COMMENT_UNREPLIABLE"})
ABSENT = frozenset({"DELETED_COMMENT", "DELETED_LINK", "NO_THING_ID"})
SIGNED_OUT = frozenset({"USER_REQUIRED"})
FORBIDDEN = frozenset({"SUBREDDIT_NOTALLOWED", "USER_BLOCKED", "BANNED_FROM_SUBREDDIT"})
CALLS_A_MINUTE = 80
"""Documented: 100 for one client."""
REPLIES_A_MINUTE = 10
