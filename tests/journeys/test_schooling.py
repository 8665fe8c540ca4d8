"""What people corrected, new words are read by; what is taken back, no more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.core import nouns
from amends.foundation.jobs.job import Job
from amends.journeys.arrival import receive
from amends.journeys.correcting import correct
from amends.journeys.schooling import (
    learn_anew,
    learn_everywhere,
    learn_later,
    take_back,
    teach_again,
    unlearn_gone,
)
from amends.understanding.correction import Correction
from amends.understanding.reading import Reading
from amends.understanding.schooling import Schooling
from tests.world import NOON, said

LATER = NOON + timedelta(hours=1)
TOLD = (
    "The kotletibaas was dead again.",
    "The kotletibaas was dead yesterday.",
    "They say that the kotletibaas is dead!",
)
NEW = "Once more the kotletibaas is dead."


def reading_of(case: Case) -> nouns.Reading:
    return Reading.objects.get(feedback__case=case).as_noun()


def amenities(case: Case) -> bool:
    aspects = {(one.aspect, one.polarity) for one in reading_of(case).aspects}
    return ("amenities", "neg") in aspects


def better(feedback: Feedback) -> nouns.Reading:
    """Return what a person knows: in this house that is a game, not a dish."""
    return nouns.Reading(
        lang="en",
        polarity="neg",
        stars=2.0,
        kind="complaint",
        aspects=(nouns.Mention("amenities", "neg", "kotletibaas"),),
    )


@pytest.fixture
def corrected(paper: Channel, kadri: Membership) -> list[Correction]:
    """Three readings that Kadri corrected alike, and what followed from it."""
    made = []
    for text in TOLD:
        feedback = Feedback.objects.get(case=said(paper, text))
        assert not amenities(feedback.case)
        made.append(correct(feedback, better(feedback), by=kadri.user, at=LATER))
    jobs = Job.objects.filter(task__endswith="schooling.learn_later")
    assert jobs.count() == len(TOLD)
    learn_later.func(paper.organisation_id)
    return [one for one in made if one is not None]


def anew(channel: Channel) -> Channel:
    """Return the channel as the next arrival loads it."""
    return Channel.objects.get(pk=channel.pk)


def test_new_words_are_read_the_corrected_way(
    corrected: list[Correction], paper: Channel
) -> None:
    assert len(corrected) == len(TOLD)
    assert amenities(said(anew(paper), NEW))


def test_words_that_are_not_alike_are_read_as_before(
    corrected: list[Correction], paper: Channel
) -> None:
    del corrected
    assert not amenities(said(anew(paper), "The soup was cold and the waiter rude."))


def test_a_rewritten_text_is_read_the_corrected_way_too(
    corrected: list[Correction], paper: Channel
) -> None:
    del corrected
    channel = anew(paper)
    case = said(channel, "Nice pizza.", external_id="changes")
    said(channel, NEW, external_id="changes", version="2")
    assert amenities(case)


def test_lessons_taken_back_leave_the_reader_as_it_ships(
    corrected: list[Correction], paper: Channel, kadri: Membership
) -> None:
    for one in corrected:
        take_back(one.feedback, by=kadri.user, at=LATER)
    learn_later.func(paper.organisation_id)
    assert not Schooling.objects.exists()
    assert not amenities(said(anew(paper), NEW))


def test_what_was_corrected_stays_so_when_its_lesson_is_taken_back(
    corrected: list[Correction], kadri: Membership
) -> None:
    take_back(corrected[0].feedback, by=kadri.user, at=LATER)
    assert amenities(corrected[0].feedback.case)


def test_a_lesson_taken_back_can_be_taught_again(
    corrected: list[Correction], paper: Channel, kadri: Membership
) -> None:
    for one in corrected:
        take_back(one.feedback, by=kadri.user, at=LATER)
        teach_again(one.feedback, by=kadri.user, at=LATER)
    learn_later.func(paper.organisation_id)
    assert amenities(said(anew(paper), NEW))


def test_another_house_learns_nothing_of_it(
    corrected: list[Correction], paper: Channel, tuul: Organisation
) -> None:
    del corrected
    assert Schooling.objects.get().organisation_id == tuul.pk
    assert learn_anew(paper.organisation, at=LATER) is False


def test_words_that_were_rewritten_since_teach_nothing(
    corrected: list[Correction], paper: Channel
) -> None:
    rewritten = [
        Incoming(
            external_id=one.feedback.external_id, text="All is well now.", version="2"
        )
        for one in corrected
    ]
    asked = Job.objects.filter(task__endswith="schooling.learn_later").count()
    receive(anew(paper), rewritten, at=LATER + timedelta(hours=1))
    jobs = Job.objects.filter(task__endswith="schooling.learn_later")
    assert jobs.count() == asked + len(TOLD)
    learn_anew(paper.organisation, at=LATER)
    assert not Schooling.objects.exists()


def test_words_that_were_taken_away_teach_nothing(
    corrected: list[Correction], paper: Channel
) -> None:
    gone = [
        Incoming(external_id=one.feedback.external_id, text="", deleted=True)
        for one in corrected
    ]
    asked = Job.objects.filter(task__endswith="schooling.learn_later").count()
    receive(anew(paper), gone, at=LATER)
    jobs = Job.objects.filter(task__endswith="schooling.learn_later")
    assert jobs.count() == asked + len(TOLD)
    learn_later.func(paper.organisation_id)
    assert not Schooling.objects.exists()


def test_erased_words_are_forgotten_as_soon_as_they_are_gone(
    corrected: list[Correction], paper: Channel
) -> None:
    asked = Job.objects.filter(task__endswith="schooling.learn_later").count()
    for one in corrected:
        unlearn_gone(one.feedback)
        one.feedback.case.delete()
    jobs = Job.objects.filter(task__endswith="schooling.learn_later")
    assert jobs.count() == asked + len(TOLD)
    learn_later.func(paper.organisation_id)
    assert not Correction.objects.exists()
    assert not Schooling.objects.exists()
    assert not amenities(said(anew(paper), NEW))


def test_words_erased_by_any_other_door_are_forgotten_by_the_next_day(
    corrected: list[Correction], paper: Channel
) -> None:
    for one in corrected:
        one.feedback.case.delete()
    assert Schooling.objects.exists()
    asked = Job.objects.filter(task__endswith="schooling.learn_later").count()
    learn_everywhere.func()
    jobs = Job.objects.filter(task__endswith="schooling.learn_later")
    assert jobs.count() == asked + 1
    learn_later.func(paper.organisation_id)
    assert not Schooling.objects.exists()
