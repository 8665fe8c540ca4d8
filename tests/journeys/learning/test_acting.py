"""Something is done about the cold, and the desk says what it changed."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from django_scopes import scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.channels.channel import Channel
from amends.foundation.jobs.job import Job
from amends.insights.effect import Effect
from amends.insights.pattern import Pattern, Standing
from amends.journeys.arrival import receive
from amends.journeys.learning import acting, planning
from amends.journeys.learning.counting import learn
from tests.journeys.learning.conftest import COLD, FINE, MONDAY, Year, review

LATER = 26


def weeks_go_by(year: Year, *, still_cold: bool) -> None:
    """Let half a year pass in both branches, with or without cold Saturdays."""
    chance = Random(11)
    for place in (year.tartu, year.elva):
        channel = Channel.objects.get(location=place)
        items = []
        for day in range(LATER * 7):
            at = MONDAY + timedelta(days=day, hours=6)
            # It stays as it was everywhere else: that is what it is compared with.
            cold = chance.random() < 0.02 and day % 7 != 5
            items.append(review(place, chance.choice(FINE), at, cold=False))
            evening = at + timedelta(hours=5) if day % 7 == 5 else at
            # On Saturday evenings they are as many as before.
            items += [review(place, words, evening, cold=False) for words in FINE[:2]]
            if cold or (still_cold and place == year.tartu and day % 7 == 5):
                items.append(review(place, COLD[day % 3], evening, cold=True))
        receive(channel, items, at=MONDAY + timedelta(weeks=LATER))


def done(year: Year) -> Pattern:
    card = Pattern.objects.get()
    planning.plan(
        card,
        by=year.kadri.user,
        at=MONDAY,
        words="Insulated bags",
        owner=year.mihkel.user,
        due_on=None,
        cost=None,
        done_on=date(2026, 9, 14),
    )
    return card


def test_what_stopped_is_said_to_have_helped_and_the_card_is_over(year: Year) -> None:
    card = done(year)
    weeks_go_by(year, still_cold=False)
    learn(year.house, at=MONDAY + timedelta(weeks=LATER))
    effect = Effect.objects.get()
    assert effect.verdict in ("helped", "looks better"), str(effect.figures)
    assert effect.figures["ratio"] < 0.5
    assert effect.figures["low"] <= effect.figures["ratio"] <= effect.figures["high"]
    card.refresh_from_db()
    assert card.state in (Standing.RESOLVED, Standing.ACTED)
    assert (card.state == Standing.RESOLVED) == (effect.verdict == "helped")


def test_what_goes_on_is_not_said_to_have_helped(year: Year) -> None:
    card = done(year)
    weeks_go_by(year, still_cold=True)
    learn(year.house, at=MONDAY + timedelta(weeks=LATER))
    assert Effect.objects.get().verdict in ("no sign", "too early")
    card.refresh_from_db()
    assert card.state == Standing.ACTED


def test_on_the_first_day_it_is_too_early_to_tell(year: Year) -> None:
    done(year)
    learn(year.house, at=MONDAY)
    effect = Effect.objects.get()
    assert effect.verdict == "too early"
    assert "week" in effect.sentence("en")


def test_what_is_only_planned_is_not_judged(year: Year) -> None:
    planning.plan(
        Pattern.objects.get(), by=year.kadri.user, at=MONDAY, words="Look at the oven"
    )
    learn(year.house, at=MONDAY)
    assert not Effect.objects.exists()


@pytest.mark.parametrize("deed", ["plan action", "dismiss pattern"])
def test_every_deed_stands_in_the_trail(year: Year, deed: str) -> None:
    if deed == "plan action":
        done(year)
    else:
        acting.dismiss(Pattern.objects.get(), by=year.kadri.user, at=MONDAY)
    assert AuditEntry.objects.filter(verb=deed, user=year.kadri.user).exists()


def test_what_is_done_is_judged_by_the_worker(year: Year) -> None:
    done(year)
    with scopes_disabled():
        asked = Job.objects.filter(organisation_id=year.house.pk)
    assert "judge_later" in " ".join(job.task for job in asked)
