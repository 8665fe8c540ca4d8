"""Patterns: many readings become stories with evidence; before and after; attacks.

Called by journeys.learning and by `amends patterns` and `amends effect`. It never asks
for the time, never draws at random, and never counts a person as anything.
"""

from amends.core.patterns.acting import Deed, Unknown, effect
from amends.core.patterns.asking import deed
from amends.core.patterns.card import Card
from amends.core.patterns.contract import Story, as_json
from amends.core.patterns.effect import Effect
from amends.core.patterns.effect_telling import effect_as_json, effect_sentence
from amends.core.patterns.facts import Facts
from amends.core.patterns.intake import Taken, Unreadable, from_file, from_rows
from amends.core.patterns.memory import Week, remember
from amends.core.patterns.sentence import sentence
from amends.core.patterns.sureness import chance_sentence
from amends.core.patterns.weeks import last_day, replay, stories

__all__ = [
    "Card",
    "Deed",
    "Effect",
    "Facts",
    "Story",
    "Taken",
    "Unknown",
    "Unreadable",
    "Week",
    "as_json",
    "chance_sentence",
    "deed",
    "effect",
    "effect_as_json",
    "effect_sentence",
    "from_file",
    "from_rows",
    "last_day",
    "remember",
    "replay",
    "sentence",
    "stories",
]
