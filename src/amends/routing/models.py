"""Table of contents of the room, for Django."""

from amends.routing.fair_share import FairShare
from amends.routing.rule import Rule
from amends.routing.target import Target

__all__ = ["FairShare", "Rule", "Target"]
