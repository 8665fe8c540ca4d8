"""What we believe of Telegram and could not look up; verify before going live."""

API = "https://api.telegram.org"
LIMIT = 4096
"""Documented: letters of a message."""
BLOCKED = ("blocked by the user", "user is deactivated", "bot was kicked")
"""What the words of a 403 say of people and groups that want no messages."""
ABSENT = ("chat not found", "message to be replied not found")
"""What the words of a 400 say of what is there no more."""
KEPT_HOURS = 24
"""How long what nobody has asked for is kept; a channel that sleeps longer has gaps."""
MESSAGES_A_MINUTE = 20
"""Documented for a group; a single chat takes more."""
CALLS_A_MINUTE = 60
