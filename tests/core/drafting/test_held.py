"""Where a person must take over, only the acknowledging form is drafted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amends.core.drafting import propose
from amends.core.languages.shelf import FULL
from amends.core.nouns import Known
from tests.core.drafting.cast import COLD_PIZZA, reading, setting

GRAVE = ("safety", "allergy", "discrimination", "harassment", "child", "threat",
         "self_harm", "legal", "press", "data")  # fmt: skip
SUBSTANCE = {"restate", "responsibility", "explanation", "remedy", "action"}


@pytest.mark.parametrize("lang", FULL)
@pytest.mark.parametrize("matter", GRAVE)
def test_grave_matters_are_acknowledged_and_held(lang, matter):
    read = reading(lang, "complaint", COLD_PIZZA, urgent=(matter,))
    drafts = propose(read, setting("Words.", lang, known=Known(at_fault="yes")))
    assert drafts.held
    assert not SUBSTANCE & {m.move for m in drafts.drafts[0].moves}
    assert "Liis" in drafts.drafts[0].text


def test_leaving_for_good_is_no_reason_to_hold():
    read = reading("en", "complaint", COLD_PIZZA, urgent=("churn",))
    assert propose(read, setting()).held is None


def test_a_writer_in_despair_is_told_where_somebody_answers():
    read = reading("en", "complaint", urgent=("self_harm", "legal"))
    drafts = propose(read, setting())
    assert "112" in drafts.drafts[0].text


def test_the_reason_is_told_in_the_signers_language():
    read = reading("en", "complaint", urgent=("legal",))
    assert "juristi" in (propose(read, setting(), ui_lang="et").held or "")


@pytest.mark.parametrize("sector", ["health", "dental", "finance"])
def test_a_discreet_house_confirms_nothing_in_public(sector):
    read = reading("en", "complaint", ("outcome", "neg"), ("waiting", "neg"))
    drafts = propose(read, setting(sector=sector))
    text = drafts.drafts[0].text
    assert drafts.held
    assert not SUBSTANCE & {m.move for m in drafts.drafts[0].moves}
    assert all(
        word not in text for word in ("result", "wait", "visit", "patient", "client")
    )


def test_a_discreet_house_thanks_for_praise_without_confirming_a_visit():
    read = reading("en", "praise", ("outcome", "pos"))
    drafts = propose(read, setting(sector="dental", stars=5))
    assert drafts.held is None
    assert "result" not in drafts.drafts[0].text


@pytest.mark.parametrize("writer", ["staff", "disputing"])
def test_staff_and_disputes_to_the_end_are_led_by_a_person(writer):
    read = reading("en", "complaint", COLD_PIZZA, writer=writer)
    assert propose(read, setting()).held


def test_what_is_not_about_the_business_says_so():
    drafts = propose(reading("en", "other"), setting("Buy cheap watches", stars=None))
    assert drafts.held
    assert "watches" not in drafts.drafts[0].text


def test_words_that_were_not_understood_are_answered_by_their_stars_and_held():
    low = propose(reading("is", "other"), setting("Aldrei aftur.", "is", stars=1))
    unread = replace(reading("is", "other"), polarity="neu")
    held = propose(unread, setting("Aldrei aftur.", "is", stars=1))
    assert low.held is None
    assert "stars only" in (held.held or "")
    assert "responsibility" in {m.move for m in held.drafts[0].moves}
