"""What we believe of Yelp and could not look up; verify before going live."""

API = "https://api.yelp.com"
PARTNER = "https://partner-api.yelp.com"
ASK_AT = "https://biz.yelp.com/oauth2/authorize"
TELL_AT = "https://partner-api.yelp.com/oauth2/token"
SCOPES = ("r2r_public_comment",)
LIMIT = 5000
"""Documented: letters of a response."""
PAGE = 50
"""Reviews that a partner's page holds; everybody else is shown three, whatever the
page, and only the beginning of each."""
CALLS_A_DAY = 280
"""Documented: 300 on the smallest plan."""
REPLIES_A_DAY = 20
"""Documented: for one location and one owner."""
QUOTA_SECONDS = 3600.0
"""How long a spent quota of responses is waited for; Yelp does not say."""
NAIVE_TIMES_ARE_UTC = True
ANSWERED = "already has a comment"
"""The words by which a review that was answered before is refused."""
FORBIDDEN = frozenset(
    {
        "INSUFFICIENT_SCOPE",
        "R2R_COMMENTS_NOT_ALLOWED",
        "R2R_PROBLEM_WITH_USER_PHOTO",
        "R2R_UNACCEPTABLE_BIZ_USER_NAME",
        "R2R_PUBLIC_COMMENTS_DISABLED",
        "R2R_BUSINESS_NOT_CLAIMED",
        "R2R_PERMISSION_DENIED",
    }
)
"""Documented: what the owner has to mend on Yelp's own pages."""
EVENTS = frozenset({"NEW_REVIEW_EVENT", "REVIEW_EDITED_EVENT", "REVIEW_REMOVED_EVENT"})
"""Documented: what a partner is told of; the delivery bears no signature."""
PAGES_LOOKED_AT = 4
"""For a review that was named: Yelp gives none by itself."""
