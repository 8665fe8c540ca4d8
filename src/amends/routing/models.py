"""Table of contents of the room, for Django."""

from amends.routing.absence import Absence
from amends.routing.day_off import DayOff
from amends.routing.device import Device
from amends.routing.fair_share import FairShare
from amends.routing.habits import Habits
from amends.routing.lateness import Lateness
from amends.routing.news_mark import NewsMark
from amends.routing.notice import Notice
from amends.routing.notice_letter import NoticeLetter
from amends.routing.notice_wish import NoticeWish
from amends.routing.rule import Rule
from amends.routing.target import Target
from amends.routing.team_voice import TeamVoice
from amends.routing.watch import Watch

__all__ = [
    "Absence",
    "DayOff",
    "Device",
    "FairShare",
    "Habits",
    "Lateness",
    "NewsMark",
    "Notice",
    "NoticeLetter",
    "NoticeWish",
    "Rule",
    "Target",
    "TeamVoice",
    "Watch",
]
