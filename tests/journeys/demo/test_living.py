"""The demo lives on: guests keep writing, within reason."""

from datetime import timedelta
from random import Random

import pytest
from django_scopes import scope

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import playing
from amends.journeys.collecting import collect
from amends.journeys.demonstrating import living
from tests.journeys.demo.conftest import AT

LATER = AT + timedelta(minutes=10)


@pytest.fixture
def page(opened):
    with scope(organisation=opened.house):
        yield Channel.objects.on_page(opened.house.slug).get()


def deeds(page, times):
    return [
        living.happen(page, Random(number), at=LATER + timedelta(minutes=number))
        for number in range(times)
    ]


def test_a_new_review_arrives_as_any_other(page):
    shown = len(playing.public_page(page.settings["page"]))
    known = Feedback.objects.count()
    chance = next(n for n in range(99) if Random(n).random() < 0.5)
    assert living.happen(page, Random(chance), at=LATER) == "written"
    collect(page, at=LATER)
    assert shown
    assert Feedback.objects.count() == known + 1


def test_guests_write_edit_and_take_down(page):
    done = set(deeds(page, 38))
    assert {"written", "edited", "removed"} <= done


def test_a_page_gets_only_so_many_reviews_in_a_day(page):
    done = deeds(page, living.A_DAY * 2)
    assert done.count("written") <= living.A_DAY
    assert done[-1] == ""


def test_guests_wait_when_the_desk_is_full(page, monkeypatch):
    monkeypatch.setattr(living, "FULL", Case.objects.open().count())
    assert deeds(page, 3) == ["", "", ""]


def test_the_turn_of_the_timetable_touches_demos_only(opened, paper):
    before = len(playing.public_page("tuul"))
    with clock.stopped(LATER):
        for _turn in range(3):
            living.live_on.func()
    assert len(playing.public_page("tuul")) == before
