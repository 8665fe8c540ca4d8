"""Table of contents of the room, for Django."""

from amends.replies.approval import Approval
from amends.replies.draft import Draft
from amends.replies.guard_report import GuardReport
from amends.replies.publication import Publication

__all__ = ["Approval", "Draft", "GuardReport", "Publication"]
