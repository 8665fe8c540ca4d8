"""What we believe of Trustpilot and could not look up; verify before going live."""

API = "https://api.trustpilot.com"

ONE = "/v1/private/reviews/{review}"
"""Where one review with its reply is read; gone means 404."""
PASS_SECONDS = 3600.0
"""How long a pass lives where the answer does not say."""
SECOND_REPLY_OVERWRITES = False
"""Nobody documents it, so a reply is taken to be for good."""
CALLS_IN_FIVE_MINUTES = 800
"""833 according to others' notes; failed calls count."""
