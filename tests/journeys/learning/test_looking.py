"""Monday morning: the desk has counted, and says what recurs."""

from __future__ import annotations

from datetime import timedelta

import polars as pl

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.insights.mark import Mark
from amends.insights.pattern import Pattern, Standing
from amends.journeys.arrival import receive
from amends.journeys.learning import acting
from amends.journeys.learning.columns import facts
from amends.journeys.learning.counting import learn
from amends.journeys.learning.gathering import follow
from amends.journeys.learning.rounds import houses_with_news, is_due
from tests.journeys.learning.conftest import COLD, MONDAY, Year, review


def test_the_planted_story_is_told_and_nothing_else(year: Year) -> None:
    card = Pattern.objects.get()
    assert year.spoken == 1
    assert card.aspect == "food.temperature"
    assert dict(card.story["context"])["weekday"] == "6"
    assert card.location == year.tartu
    assert "Tuul Tartu" in card.sentence("et")
    assert "laupäev" in card.sentence("et")
    assert "Saturday" in card.sentence("en")


def test_a_second_look_on_the_same_day_changes_nothing(year: Year) -> None:
    before = list(Pattern.objects.values("pk", "state", "told_on", "score"))
    assert learn(year.house, at=MONDAY) == 0
    assert list(Pattern.objects.values("pk", "state", "told_on", "score")) == before


def test_the_picture_shows_saturdays(year: Year) -> None:
    picture = Pattern.objects.get().shown["picture"]
    saturday = picture["days"][5]
    assert saturday["seen"] >= 13
    assert saturday["seen"] > 3 * saturday["usual"]
    assert picture["weekday"] == 6
    assert sum(n for _week, day, n in picture["cells"] if day == 6) >= 13


def test_what_else_was_looked_at_is_told(year: Year) -> None:
    checked = {found["dim"]: found for found in Pattern.objects.get().shown["checked"]}
    assert checked["weekday"]["others"] == []
    elsewhere = {row["value"]: row["seen"] for row in checked["location"]["rows"]}
    assert elsewhere[str(year.tartu.pk)] > 4 * elsewhere[str(year.elva.pk)]


def test_an_edit_changes_its_fact_and_no_other(year: Year) -> None:
    first = Feedback.objects.order_by("pk").first()
    assert first is not None
    before = facts()
    Feedback.objects.filter(pk=first.pk).update(stars=2.0)
    first.case.log("edited", by=None, at=MONDAY)
    assert follow(year.house) == 1
    after = facts()
    assert len(after) == len(before)
    changed = before.join(after, on=before.columns, how="anti", nulls_equal=True)
    assert changed["id"].to_list() == [first.pk]


def test_facts_hold_no_words_and_no_names(year: Year) -> None:
    kept = facts().select(pl.col(pl.String)).unique()
    words = " ".join(str(value) for row in kept.iter_rows() for value in row)
    assert "Guest" not in words
    assert "pitsa" not in words.lower()


def test_only_houses_with_news_are_counted(year: Year) -> None:
    assert year.house.pk not in houses_with_news()
    feedback = Feedback.objects.order_by("pk").first()
    assert feedback is not None
    feedback.case.log("edited", by=None, at=MONDAY)
    assert year.house.pk in houses_with_news()


def test_a_house_is_looked_at_once_a_week_early_on_monday(year: Year) -> None:
    mark = Mark.objects.get()
    assert not is_due(mark, MONDAY + timedelta(days=6))
    # Three in the morning of the next Monday in Tartu is still night.
    assert not is_due(mark, MONDAY + timedelta(days=6, hours=18))
    assert is_due(mark, MONDAY + timedelta(days=7))


def test_a_dismissed_card_stays_quiet(year: Year) -> None:
    card = Pattern.objects.get()
    acting.dismiss(card, by=year.kadri.user, at=MONDAY)
    assert learn(year.house, at=MONDAY + timedelta(days=7)) == 0
    card.refresh_from_db()
    assert card.state == Standing.DISMISSED
    assert list(card.turns.order_by("pk").values_list("state", flat=True)) == [
        "new",
        "dismissed",
    ]


def test_a_rating_that_turned_is_told_quietly(year: Year) -> None:
    channel = Channel.objects.get(location=year.elva)
    fallen = [
        review(year.elva, COLD[0], MONDAY + timedelta(hours=hour), cold=True)
        for hour in range(24)
    ]
    receive(channel, fallen, at=MONDAY + timedelta(days=1))
    learn(year.house, at=MONDAY + timedelta(days=1))
    told = Mark.objects.get().aside["trends"]
    elva = next(row for row in told if row["value"] == str(year.elva.pk))
    assert elva["dim"] == "location"
    assert elva["mean"] < elva["before"] - 1
