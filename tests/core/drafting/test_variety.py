"""The same review gets the same draft; another review gets another."""

from __future__ import annotations

from itertools import product

import pytest
from rapidfuzz import fuzz, process

from amends.core.drafting import propose
from amends.core.drafting.likeness import LIKENESS_BAR, body
from amends.core.languages.shelf import FULL
from amends.core.nouns import Finding, Known
from tests.core.drafting.cast import COLD_PIZZA, LONG_WAIT, reading, setting
from tests.core.drafting.samples import drafted
from tests.core.drafting.test_phrases import ASPECTS


def reviews():
    """A hundred and twenty reviews over all aspects, as they come."""
    for number in range(120):
        aspect = ASPECTS[number * 7 % 40]
        other = ASPECTS[(number * 11 + 3) % 40]
        kind = ("complaint", "praise", "mixed")[number % 3]
        first, second = ("neg", "pos")[number % 3 == 1], ("neg", "pos")[number % 3 > 0]
        fault = ("unknown", "yes", "partly", "no")[number % 4]
        yield number, kind, ((aspect, first), (other, second)), fault


def published(lang):
    replies: tuple[str, ...] = ()
    for number, kind, aspects, fault in reviews():
        where = setting(
            f"Review {number}.", lang, author=None, known=Known(at_fault=fault),
            stars=5 if kind == "praise" else 2, earlier_replies=replies,
        )  # fmt: skip
        replies += (propose(reading(lang, kind, *aspects), where).drafts[0].text,)
    return replies


@pytest.mark.parametrize("lang", FULL)
def test_no_two_of_a_hundred_and_twenty_replies_sound_alike(lang):
    replies = [body(reply) for reply in published(lang)]
    scores = process.cdist(replies, replies, scorer=fuzz.ratio)
    likest = max(scores[a][b] for a, b in product(range(120), range(120)) if a < b)
    assert likest <= LIKENESS_BAR


def test_the_same_review_always_gets_the_same_draft():
    read, where = reading("et", "complaint", COLD_PIZZA), setting("Külm pitsa.", "et")
    assert propose(read, where, variants=3) == propose(read, where, variants=3)


def test_the_same_complaint_again_is_answered_in_other_words():
    read, replies = reading("et", "complaint", LONG_WAIT), ()
    for _ in range(6):
        where = setting("Ootasin kaua.", "et", earlier_replies=replies)
        replies += (propose(read, where).drafts[0].text,)
    bodies = [reply.split("\n\n")[1] for reply in replies]
    scores = process.cdist(bodies, bodies, scorer=fuzz.ratio)
    assert max(scores[a][b] for a in range(6) for b in range(a)) < 80


def test_a_draft_that_the_guard_objects_to_is_written_anew():
    read, where = reading("en", "complaint", COLD_PIZZA), setting("Cold.")
    first = propose(read, where).drafts[0].text
    seen = []

    def check(text):

        seen.append(text)
        return (Finding("robotic", "warn", "", "", ""),) if text == first else ()

    draft = propose(read, where, check=check).drafts[0]
    assert draft.text != first
    assert draft.findings == ()
    assert seen[0] == first


def test_what_the_guard_still_objects_to_stands_beside_the_draft():

    objection = Finding("unsigned", "warn", "", "why", "mend")
    read = reading("en", "complaint", COLD_PIZZA)
    draft = propose(read, setting(), check=lambda text: (objection,)).drafts[0]
    assert draft.findings == (objection,)


@pytest.mark.parametrize("lang", FULL)
def test_the_samples_of_a_language_all_differ(lang):
    texts = [drafts.drafts[0].text for _, drafts in drafted(lang)]
    assert len(set(texts)) == len(texts)
