"""Asking: when somebody may be asked how it went, and what the answers say.

Called by journeys.asking_again and the follow-ups' pages. It knows no address.
"""

from amends.core.asking.by_text import Texted, texted
from amends.core.asking.measures import csat, effort, nps
from amends.core.asking.moments import Quiet, next_moment
from amends.core.asking.share import Share, wilson

__all__ = [
    "Quiet",
    "Share",
    "Texted",
    "csat",
    "effort",
    "next_moment",
    "nps",
    "texted",
    "wilson",
]
