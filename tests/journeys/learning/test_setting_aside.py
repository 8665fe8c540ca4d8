"""A wave of nothing: set aside it does not count, and it can be taken back."""

from __future__ import annotations

from amends.accounts.audit import AuditEntry
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.insights.pattern import Pattern
from amends.journeys.learning.columns import facts
from amends.journeys.learning.counting import count
from amends.journeys.learning.figures import Asked, Figures
from amends.journeys.learning.setting_aside import is_aside, set_aside, take_back
from tests.journeys.learning.conftest import MONDAY, Year


def said(year: Year) -> int:
    count(year.house, at=MONDAY)
    figures = Figures(Asked(year.kadri, MONDAY.date(), weeks=52))
    return int(figures.now.sums["said"])


def test_what_is_set_aside_does_not_count_until_it_is_taken_back(year: Year) -> None:
    card = Pattern.objects.get()
    thin = list(Feedback.objects.order_by("-pk").values_list("pk", flat=True)[:3])
    card.story = {**card.story, "quarantine": [str(pk) for pk in thin]}
    card.save(update_fields=["story"])
    before, cases = said(year), Case.objects.count()
    assert set_aside(card, by=year.kadri.user, at=MONDAY) == 3
    assert set_aside(card, by=year.kadri.user, at=MONDAY) == 0
    assert is_aside(card)
    assert said(year) == before - 3
    assert Case.objects.count() == cases
    assert take_back(card, by=year.kadri.user, at=MONDAY) == 3
    assert not is_aside(card)
    assert said(year) == before
    told = AuditEntry.objects.filter(verb__in=["set aside", "count again"])
    assert told.count() == 3


def test_a_card_without_proposals_sets_nothing_aside(year: Year) -> None:
    card = Pattern.objects.get()
    assert set_aside(card, by=year.kadri.user, at=MONDAY) == 0
    assert not facts()["aside"].any()
