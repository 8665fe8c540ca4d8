"""Many drafts of one place: none blocked, hardly any warned of, no two alike."""

from __future__ import annotations

from collections import Counter

import pytest

from amends.core.drafting.evaluating.measuring import answered, measured
from amends.core.drafting.evaluating.page import page
from amends.core.drafting.evaluating.reviews import LANGUAGES, reviews
from amends.core.drafting.evaluation import report
from amends.core.drafting.likeness import LIKENESS_BAR
from amends.core.guard import check
from amends.core.nouns import Finding

SOME = 60


def guard(text, there):
    return tuple(check(text, there))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sixty_drafts_of_another_seed_keep_the_bars(lang):
    rows = list(answered(lang, SOME, guard, seed=7))
    figures = measured(lang, rows, guard)
    assert figures.drafts == SOME
    assert figures.blocked == 0
    # Two in sixty: one misread review must not turn the build red.
    assert figures.warned <= 2
    assert figures.likest <= LIKENESS_BAR
    assert figures.alike == 0


def test_a_seed_gives_the_same_reviews_and_another_gives_others():
    first = [told.text for told in reviews("fi", 30)]
    assert first == [told.text for told in reviews("fi", 30)]
    assert first != [told.text for told in reviews("fi", 30, seed=2)]
    assert len({text for text in first if text}) == sum(1 for text in first if text)


def test_the_reviews_are_of_every_shape():
    shapes = Counter(told.shape for told in reviews("en", 200))
    assert min(shapes.values()) >= 2
    assert set(shapes) >= {"complaint", "praise", "mixed", "question", "held", "bare"}


def test_a_strict_guard_fails_the_report_and_its_finding_is_named():
    def strict(_text, _there):
        return (Finding("robotic", "warn", "", "", ""),)

    table, is_met = report(strict, count=4)
    assert not is_met
    assert "robotic 4" in table
    assert report(guard, count=8)[1]


def test_the_page_holds_review_reply_and_what_it_rests_on(tmp_path):
    rows = list(answered("ro", 5, guard))
    told = page("ro", rows)
    assert told.count("\n| ") == 5 + 1
    assert rows[0].draft.text.split("\n")[0] in told
    report(guard, count=3, pages=tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        f"drafts-{lang}.md" for lang in sorted(LANGUAGES)
    ]
