"""How angry words are decides how long they cool."""

from __future__ import annotations

import pytest

from amends.core.answering.filling import filled, gaps_in
from amends.core.answering.heat import COOLING, heat
from amends.core.answering.risk import Risk, risk
from amends.core.nouns import Cue, Finding, Reading

CALM = Reading(lang="en", polarity="pos", stars=5.0, kind="praise")


def found(*names: str) -> list[Finding]:
    return [Finding(name, "block", "", "", "") for name in names]


@pytest.mark.parametrize(
    ("names", "severity"),
    [
        ((), 0),
        (("blame", "robotic"), 0),
        (("anger",), 1),
        (("anger", "blame"), 2),
        (("anger", "anger"), 2),
        (("accuses-fake",), 2),
        (("anger", "anger", "anger"), 3),
        (("threat",), 3),
    ],
)
def test_worse_words_are_hotter(names, severity):
    assert heat(found(*names)) == severity


def test_hotter_words_cool_longer():
    lengths = [COOLING[severity] for severity in sorted(COOLING)]
    assert lengths == sorted(set(lengths))


@pytest.mark.parametrize("stars", [1.0, 5.0])
def test_a_lawyer_is_a_high_risk_under_any_number_of_stars(stars):
    legal = Reading("en", "neg", stars, "complaint", urgent=(Cue("legal", "lawyer"),))
    assert risk(legal, sector="restaurant") == (Risk.HIGH, ("urgent:legal",))


def test_a_bad_rating_alone_is_no_risk():
    cold = Reading("en", "neg", 1.0, "complaint")
    assert risk(cold, sector="restaurant")[0] == Risk.LOW


def test_a_delicate_warning_or_writer_or_trade_raises_it():
    staff = Reading("en", "neg", 1.0, "complaint", writer="staff")
    assert risk(CALM, sector=None, warnings=["blame"])[0] == Risk.RAISED
    assert risk(CALM, sector=None, warnings=["robotic"])[0] == Risk.LOW
    assert risk(staff, sector=None)[0] == Risk.RAISED
    assert risk(Reading("en", "neg", 1.0, "complaint"), sector="dental")[0] == 1


def test_gaps_are_filled_and_values_are_never_read_as_gaps():
    values = {"name": "{signer}", "signer": "Kadri"}
    assert filled("Hello {name}, {signer}", values) == "Hello {signer}, Kadri"


def test_a_missing_name_leaves_no_hole_and_an_unknown_gap_stays():
    assert filled("Hello {name}, thanks. {what}", {"name": ""}) == (
        "Hello, thanks. {what}"
    )
    assert gaps_in("{name} {what}") == ("what",)
