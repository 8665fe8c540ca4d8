"""What we believe of Instagram and could not look up; verify before going live."""

LIMIT = 2200
"""Characters of a comment."""
REACH_DAYS = 90
"""How old a post may be whose comments are read; older ones come by push."""
SWEEP_HOURS = 6
"""How often all of these posts are gone through: nobody tells of deletions."""
POSTS, COMMENTS, REPLIES = 25, 25, 25
"""Posts on a page of them, comments with each, and replies with each of those."""
ONE_LEVEL = True
"""That replies stand on one level: who answers a reply writes under its comment."""
