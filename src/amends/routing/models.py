"""Table of contents of the room, for Django."""

from amends.routing.absence import Absence
from amends.routing.day_off import DayOff
from amends.routing.fair_share import FairShare
from amends.routing.habits import Habits
from amends.routing.lateness import Lateness
from amends.routing.notice import Notice
from amends.routing.rule import Rule
from amends.routing.target import Target
from amends.routing.team_voice import TeamVoice
from amends.routing.watch import Watch

__all__ = [
    "Absence",
    "DayOff",
    "FairShare",
    "Habits",
    "Lateness",
    "Notice",
    "Rule",
    "Target",
    "TeamVoice",
    "Watch",
]
