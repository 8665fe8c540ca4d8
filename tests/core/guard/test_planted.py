"""Personal data of 28 countries planted in a reply is found, figures are not."""

from __future__ import annotations

from bench import planted
from bench.guarding import finds, missed_of


def test_planted_data_of_every_kind_is_found():
    missed, kinds = missed_of(800, seed=7)
    assert set(kinds) == set(planted.MAKERS)
    assert sum(missed.values()) <= 4, missed


def test_prices_dates_and_the_own_address_are_no_personal_data():
    wrong = [reply for reply in planted.clean(200, seed=8) if finds(reply)]
    assert wrong == []
