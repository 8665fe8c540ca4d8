"""Table of contents of the room, for Django."""

from amends.followups.answer import Answer
from amends.followups.invitation import Invitation
from amends.followups.opt_out import OptOut
from amends.followups.plan import Plan
from amends.followups.satisfaction import Satisfaction

__all__ = ["Answer", "Invitation", "OptOut", "Plan", "Satisfaction"]
