"""Shares are told from chance, hurting words are covered, small groups stay unseen."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amends.core.bearing import harsh, next_bearer, portions, softened
from amends.core.bearing.pulse import mean, shown


def test_too_much_is_more_than_chance_gives() -> None:
    found = portions({"Liis": 15, "Rein": 2, "Kadri": 1})
    assert found["Liis"].too_much
    assert not found["Rein"].too_much
    few = portions({"Liis": 2, "Rein": 1, "Kadri": 0})
    assert not any(portion.too_much for portion in few.values())


def test_the_next_one_goes_to_who_carried_fewest() -> None:
    assert next_bearer({"a": (3, 0), "b": (1, 9), "c": (1, 2)}) == "c"
    assert next_bearer({"b": (1, 1), "a": (1, 1)}) == "a"
    assert next_bearer({}) is None


HARSH = [
    "Te olete täielikud idioodid!",
    "Mine persse koos oma pitsaga.",
    "Haista vittu.",
    "Sunteți niște nesimțiți și niște idioți.",
    "You MORONS. I hope you die.",
    "i know   where you live",
]
CALM = [
    "Pitsa oli külm ja kuller hilines. Ei tule enam kunagi!",
    "Palvelu oli aivan surkeaa, en suosittele.",
    "Serviciu prost, mâncare rece, nu recomand nimănui.",
    "Terrible. The worst pizza of my life, never again.",
    "The scumble glaze was lovely; we met in Scunthorpe.",
]


@pytest.mark.parametrize("text", HARSH)
def test_insults_and_threats_are_covered(text: str) -> None:
    assert harsh(text)
    assert "•" in softened(text)
    assert len(softened(text)) == len(text)


@pytest.mark.parametrize("text", CALM)
def test_plain_anger_stays_readable(text: str) -> None:
    assert not harsh(text)
    assert softened(text) == text


def test_small_groups_cannot_be_reckoned_from_the_whole() -> None:
    assert shown({1: 9, 2: 6, 3: 12}) == {1, 2, 3}
    # Three alone are hidden, and the smallest of the others hides them.
    assert shown({1: 9, 2: 3, 3: 12}) == {3}
    assert shown({1: 9, 2: 3, 3: 2}) == {1}
    assert shown({1: 4}) == frozenset()
    assert mean({5: 2, 1: 2}) == 3
    assert mean({}) == 0


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(st.dictionaries(st.integers(1, 6), st.integers(0, 30), min_size=1))
def test_whoever_is_not_shown_is_never_one_of_few(groups: dict[int, int]) -> None:
    seen = shown(groups)
    rest = sum(n for group, n in groups.items() if group not in seen)
    assert all(groups[group] >= 5 for group in seen)
    assert not seen or rest == 0 or rest >= 5
