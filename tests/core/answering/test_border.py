"""Some things are never answered by a machine, whatever was earned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amends.core.answering.border import Facts, held_because
from amends.core.answering.lanes import BANDS, STARS, band_of
from amends.core.nouns import Cue, Mention, Reading

GLAD = Reading(
    lang="en",
    polarity="pos",
    stars=5.0,
    kind="praise",
    aspects=(Mention("food.taste", "pos", "great pizza"),),
    confidence=0.95,
)
SORE = replace(
    GLAD,
    polarity="neg",
    stars=1.0,
    kind="complaint",
    aspects=(Mention("food.temperature", "neg", "cold"),),
)
PRAISE = Facts(reading=GLAD, stars=5.0, severity=0, sector="restaurant")


def test_plain_praise_may_answer_itself():
    assert held_because(PRAISE) == ""


@pytest.mark.parametrize(
    ("why", "change"),
    [
        ("urgent", {"reading": replace(GLAD, urgent=(Cue("allergy", "nuts"),))}),
        ("leaving", {"reading": replace(GLAD, urgent=(Cue("churn", "never"),))}),
        ("urgent", {"severity": 3}),
        ("backfill", {"backfill": True}),
        ("machine", {"automatic": True}),
        ("touched", {"touched": True}),
        ("edited", {"edited": True}),
        ("attached", {"attached": True}),
        ("sector", {"sector": "dental"}),
        ("uncertain", {"reading": replace(GLAD, confidence=0.6)}),
        ("uncertain", {"reading": replace(GLAD, lang="und")}),
        ("uncertain", {"stars": 1.0}),
        ("uncertain", {"reading": SORE, "stars": 5.0, "known_complaint": True}),
        ("uncertain", {"reading": replace(GLAD, aspects=SORE.aspects)}),
        ("long", {"letters": 900}),
        ("language", {"reading": replace(GLAD, lang="lv")}),
        ("first-complaint", {"reading": SORE, "stars": 1.0}),
        ("first-complaint", {"reading": replace(GLAD, kind="mixed")}),
        ("writer", {"reading": replace(GLAD, writer="staff")}),
        ("wants", {"reading": replace(GLAD, wants=(Cue("refund", "my money"),))}),
        ("personal", {"reading": replace(GLAD, personal_data=("+372 5555 5555",))}),
        ("kind", {"reading": replace(GLAD, kind="other")}),
    ],
)
def test_a_person_answers(why, change):
    assert held_because(replace(PRAISE, **change)) == why


def test_a_complaint_that_is_no_news_may():
    known = replace(PRAISE, reading=SORE, stars=1.0, known_complaint=True)
    assert held_because(known) == ""


def test_every_rating_falls_into_one_band():
    assert [band_of(stars) for stars in (None, 1.0, 2.4, 2.5, 3.9, 4.5, 5.0)] == [
        *("none", "1-2", "1-2", "3", "4", "5", "5")
    ]
    assert set(STARS) == set(BANDS)
