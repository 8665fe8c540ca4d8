"""What we believe of Meta and could not look up; verify before going live."""

API = "https://graph.facebook.com"
VERSION = "v23.0"
"""Newer ones come twice a year; each lives about two years."""

SIGNED_OUT = frozenset({102, 190})
"""Codes of a token that holds no more (190 is documented)."""
PATIENCE = frozenset({4, 17, 32, 613, 130429, 131056, *range(80000, 80015)})
"""Codes of a spent budget; they come as 400 and 403, never as 429."""
TROUBLE = frozenset({1, 2, 131000, 131016})
"""Codes of a trouble of theirs that passes."""
ABSENT = frozenset({(100, 33), (803, 0)})
"""Code and subcode of what is there no more, or was never ours to see."""
FORBIDDEN = frozenset({3, 10, 12, 368, 131005, 131031, *range(200, 300)})
"""Codes of a missing permission, of edges that are gone (12), and of a block (368)."""
CLOSED = frozenset({(10, 2018278), (10, 2534022), (131047, 0), (100, 2018065)})
"""Code and subcode of a window for answers that has closed."""
UNWANTED = frozenset({(551, 0), (131050, 0)})
"""Code and subcode of a person who has blocked us or wants none."""
CALLS_AN_HOUR = 600
"""Far below what a Page with some readers is given."""
REPLIES_AN_HOUR = 120
MINUTES_TO_WAIT = 10
"""Where no header says how long."""
