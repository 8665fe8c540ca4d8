"""What we believe of LinkedIn and could not look up; verify before going live."""

API = "https://api.linkedin.com"
VERSION = "202610"
"""Year and month of the interface; each is shut down about a year later."""
ASK_AT = "https://www.linkedin.com/oauth/v2/authorization"
TELL_AT = "https://www.linkedin.com/oauth/v2/accessToken"
SCOPES = ("r_organization_social", "w_organization_social")

LIMIT = 1250
"""Letters of a comment."""
REACH_DAYS = 60
"""How old a post may be whose comments are read; older ones come by push."""
SWEEP_HOURS = 12
"""How often all of these posts are gone through."""
POSTS, COMMENTS = 10, 50
"""Posts that a quick look goes through, and comments on a page of them."""
NEWEST_FIRST = False
"""That comments come with the newest first; not believed, so all are read."""
SIGNED_WITH = "hmacsha256="
"""What stands before the body when X-LI-Signature is made, in hex."""
CALLS_A_DAY = 4000
REPLIES_A_DAY = 300
"""Far below what the standard tier is said to give; the portal tells your own."""
