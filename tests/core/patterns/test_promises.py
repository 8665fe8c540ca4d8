"""The promises of the detector on a handful of worlds; the bench has the rest."""

from dataclasses import replace
from datetime import timedelta

import pytest

from amends.core.patterns import remember, stories
from amends.core.patterns.calendar import named
from bench.patterns.measuring import OTHER_KNOBS
from bench.patterns.planting import null
from bench.patterns.scoring import outcome
from bench.patterns.shape import SIZES
from bench.patterns.world import Maker, Plant

SMALL = SIZES["S"]
FRIDAY_EVENING = {0: 5, 1: 4}


def watched(world):
    """Look every third week of the second year."""
    cards = ()
    for week in range(52, 105, 3):
        on = named(world.begin) + timedelta(weeks=week)
        cards = remember(cards, stories(world.facts, on, quiet=False), on).cards
    return cards


@pytest.mark.slow
@pytest.mark.parametrize("shape", [SMALL, replace(SIZES["S"], **OTHER_KNOBS)])
def test_quiet_years_stay_quiet(shape):
    worlds = [null(shape, seed) for seed in range(8)]
    false = sum(outcome(w, watched(w), 1.0).false for w in worlds)
    # Promised are .1 a year; three in eight years would happen once in a hundred runs.
    assert false <= 2


@pytest.mark.slow
def test_what_comes_up_twice_a_month_is_found_in_most_years():
    plant = Plant(aspect=9, context=FRIDAY_EVENING, onset=54 * 7, extra=24.0)
    worlds = [Maker(SMALL, seed).made((plant,)) for seed in range(8)]
    found = [outcome(w, watched(w), 1.0) for w in worlds]
    assert sum(each.found for each in found) >= 7
    assert sum(each.false for each in found) <= 1
