"""What we believe of Tripadvisor and could not look up; verify before going live."""

API = "https://api.content.tripadvisor.com"
REVIEWS = "/api/v1/location/{place}/reviews"
SHOWN = 5
"""Documented: the most recent reviews, and never more."""
CALLS_A_DAY = 150
"""Documented: 5000 free calls a month for one key."""
LANGUAGES = 5
"""Each language is a call of its own; more would eat the day's calls."""
FIELDS_AS_REMEMBERED = True
"""No schema of a review could be read: every field may be missing or odd."""
