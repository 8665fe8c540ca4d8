"""Attacks and angry evenings: told apart, and nothing hidden by itself."""

from datetime import date

from amends.core.patterns import stories
from tests.core.patterns.cast import Pizzeria

BOMBED = date(2025, 9, 10)
LOOK = date(2025, 9, 15)


def bombed(seed, **told):
    """Eight reviews in two days; the others name their orders."""
    tuul = Pizzeria(seed=seed)
    for number, row in enumerate(tuul.rows):
        row |= {"order": f"A{number}", "text": f"Review number {number} of Tuul"}
    for number in range(8):
        day = BOMBED.replace(day=10 + number % 2)
        tuul.complain("", day, 19, location="place 1", **told)
        tuul.rows[-1] |= {"order": told.get("order", ""), "text": told["text"]}
    return tuul


def waves(tuul):
    found = stories(tuul.facts(), LOOK, quiet=False)
    return [s for s in found if s.aspect in ("attack", "burst")]


def test_a_bomb_of_thin_reviews_is_proposed_for_quarantine():
    tuul = bombed(21, text="Worst place ever, avoid avoid avoid", happened_at=None)
    (attack,) = waves(tuul)
    ours = {row["id"] for row in tuul.rows[-8:]}
    assert attack.aspect == "attack"
    assert set(attack.quarantine) == ours
    assert attack.tier == "incident"
    assert dict(attack.context) == {"location": "place 1"}


def test_people_who_are_merely_angry_are_never_proposed():
    tuul = bombed(22, text="Waited an hour", order="B1")
    for number, row in enumerate(tuul.rows[-8:]):
        row |= {"negative": "waiting", "order": f"B{number}", "text": f"Late {number}"}
    for wave in waves(tuul):
        assert wave.aspect == "burst"
        assert wave.quarantine == ()


def test_ordinary_weeks_have_no_waves():
    tuul = Pizzeria(seed=23)
    assert waves(tuul) == []
