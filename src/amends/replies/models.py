"""Table of contents of the room, for Django."""

from amends.replies.approval import Approval
from amends.replies.automatic_look import AutomaticLook
from amends.replies.automatic_stop import AutomaticStop
from amends.replies.automatic_terms import AutomaticTerms
from amends.replies.chain import Chain
from amends.replies.draft import Draft
from amends.replies.experience import Experience
from amends.replies.guard_report import GuardReport
from amends.replies.lane import Lane
from amends.replies.pause import Pause
from amends.replies.publication import Publication
from amends.replies.snippet import Snippet

__all__ = [
    "Approval",
    "AutomaticLook",
    "AutomaticStop",
    "AutomaticTerms",
    "Chain",
    "Draft",
    "Experience",
    "GuardReport",
    "Lane",
    "Pause",
    "Publication",
    "Snippet",
]
