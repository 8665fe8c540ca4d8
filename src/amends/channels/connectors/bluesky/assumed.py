"""What we believe of Bluesky and could not look up; verify before going live."""

HOME = "https://bsky.social"

GRAPHEMES = 300
"""Letters as readers count them; 3000 bytes are documented."""
BYTES = 3000
PASS_SECONDS = 3600.0
"""How long a session holds; when it ends sooner it is begun anew."""
EXPIRED = frozenset({"ExpiredToken", "InvalidToken", "AuthMissing"})
"""By which words a 400 means that the session has ended."""
ABSENT = frozenset({"RecordNotFound", "NotFound"})
"""By which words a 400 means that there is no such record."""
CALLS_IN_FIVE_MINUTES = 1000
"""Documented: 3000 from one address; several accounts share ours."""
REPLIES_AN_HOUR = 300
"""Documented: 5000 points an hour, three for each."""
REACH_DAYS = 60
"""How far back mentions are looked at again for edits and deletions."""
EDITED_RECORD_CHANGES_CID = True
"""That a changed record keeps its address and gets another content id."""
