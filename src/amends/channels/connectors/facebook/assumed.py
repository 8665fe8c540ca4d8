"""What we believe of Facebook and could not look up; verify before going live."""

LIMIT = 8000
"""Characters of a comment."""
REACH_DAYS = 90
"""How old a post may be whose comments are read; older ones come by push."""
SWEEP_HOURS = 6
"""How often all of these posts are gone through."""
POSTS, COMMENTS = 25, 25
"""Posts on a page of them, and comments that come along with each."""
