"""Table of contents of the room, for Django."""

from amends.followups.answer import Answer
from amends.followups.guest import Guest
from amends.followups.invitation import Invitation
from amends.followups.look import Look
from amends.followups.opt_out import OptOut
from amends.followups.pick import Pick
from amends.followups.plan import Plan
from amends.followups.praise import Praise
from amends.followups.pulse import PulseTally, PulseTurn
from amends.followups.satisfaction import Satisfaction
from amends.followups.survey import Survey
from amends.followups.visit import Visit
from amends.followups.visit_file import VisitFile
from amends.followups.won_back import WonBack

__all__ = [
    "Answer",
    "Guest",
    "Invitation",
    "Look",
    "OptOut",
    "Pick",
    "Plan",
    "Praise",
    "PulseTally",
    "PulseTurn",
    "Satisfaction",
    "Survey",
    "Visit",
    "VisitFile",
    "WonBack",
]
