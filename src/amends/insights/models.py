"""Table of contents of the room, for Django."""

from amends.insights.action import Action
from amends.insights.digest import Digest
from amends.insights.effect import Effect
from amends.insights.load import Load
from amends.insights.mark import Mark
from amends.insights.no_digest import NoDigest
from amends.insights.own_action import OwnAction
from amends.insights.pattern import Pattern
from amends.insights.quarantine import Quarantine
from amends.insights.rival import RivalFigure
from amends.insights.saying import Saying
from amends.insights.sheet import Sheet
from amends.insights.stake import Stake
from amends.insights.tally import Tally
from amends.insights.told import Told
from amends.insights.topic_tally import TopicTally
from amends.insights.turn import Turn
from amends.insights.wait_tally import WaitTally

__all__ = [
    "Action",
    "Digest",
    "Effect",
    "Load",
    "Mark",
    "NoDigest",
    "OwnAction",
    "Pattern",
    "Quarantine",
    "RivalFigure",
    "Saying",
    "Sheet",
    "Stake",
    "Tally",
    "Told",
    "TopicTally",
    "Turn",
    "WaitTally",
]
