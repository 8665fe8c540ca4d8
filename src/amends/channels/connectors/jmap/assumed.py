"""What the standards leave to each server; verify before going live."""

CORE = "urn:ietf:params:jmap:core"
MAIL = "urn:ietf:params:jmap:mail"
SUBMISSION = "urn:ietf:params:jmap:submission"
WELL_KNOWN = "/.well-known/jmap"
PAGE = 20
"""Letters of one step; each is fetched by a call of its own."""
LARGEST = 16 * 1024 * 1024
"""Bytes of a letter that are fetched whole; of a larger one the words alone."""
BEGINNING = 200_000
"""Bytes of the words of such a letter."""
CALLS_A_MINUTE = 240
LETTERS_A_MINUTE = 30
"""No server publishes figures."""
LETTERS_A_DAY = 20
"""To one address; more is a loop, or a mistake."""
PING_SECONDS = 60
"""How often the server says that the line is alive; it may say it more seldom."""
LONGEST_EAR = 20 * 60.0
SHORTEST_EAR = 5.0
SCOPES = (
    "urn:ietf:params:oauth:scope:mail",
    "offline_access",
    "urn:ietf:params:jmap:core",
    "urn:ietf:params:jmap:mail",
    "urn:ietf:params:jmap:submission",
)
"""The first two are of the profile for open clients and are asked for where a server
publishes no list; older servers publish the others."""
