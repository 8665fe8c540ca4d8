"""What we believe of App Store Connect; verify before going live."""

API = "https://api.appstoreconnect.apple.com"
AUDIENCE = "appstoreconnect-v1"
PASS_SECONDS = 1200.0
"""The longest life of a paper, twenty minutes."""

LIMIT = 5970
"""Characters of a response, according to several others."""
EDIT_KEEPS_ID = True
"""That an edited review keeps its id: its words then differ under the same id."""
CALLS_AN_HOUR = 1500
"""3600 according to others, and less for some."""
STALE_PAGE = "cursor"
"""What the message of a 400 says when the address of a page is no longer known."""
