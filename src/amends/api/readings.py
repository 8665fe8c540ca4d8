"""Readings by API: what we understood, and what a person knows better."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import AwareDatetime, Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.problems import Problem
from amends.core import nouns
from amends.core.reading import as_json, read
from amends.foundation import clock
from amends.journeys import correcting, schooling
from amends.understanding.correction import Correction
from amends.understanding.reading import Reading

router = Router()

Row = Annotated[int, Field(ge=1, lt=2**63)]
Id = Annotated[str, Field(max_length=40)]
Quote = Annotated[str, Field(max_length=2000)]


class Words(Schema):
    """A text to be read, with what is known of it."""

    text: Annotated[str, Field(max_length=100_000)]
    lang: Annotated[str, Field(pattern="^[a-z]{2}$")] | None = None
    stars: Annotated[float, Field(ge=1, le=5)] | None = None
    sector: Id | None = None
    channel: Id | None = None
    written_at: AwareDatetime | None = None


class MentionIn(Schema):
    """One aspect with its polarity and the words that prove it."""

    aspect: Id
    polarity: Literal["neg", "pos", "mix", "neu"]
    quote: Quote = ""


class CueIn(Schema):
    """An urgent matter or a wish, with the words that prove it."""

    id: Id
    quote: Quote = ""


class WhenIn(Schema):
    """When it happened."""

    weekday: Annotated[int, Field(ge=1, le=7)] | None = None
    daypart: Literal["morning", "midday", "afternoon", "evening", "night"] | None = None
    date: datetime.date | None = None


class ReadingIn(Schema):
    """A person's reading; it stands in place of the machine's."""

    lang: Annotated[str, Field(pattern="^[a-z]{2,3}$")]
    polarity: Literal["neg", "neu", "pos", "mix"]
    stars: Annotated[float, Field(ge=1, le=5)]
    kind: Literal[
        "complaint", "praise", "mixed", "question", "suggestion", "thanks", "other"
    ]
    aspects: Annotated[list[MentionIn], Field(max_length=40)] = []
    urgent: Annotated[list[CueIn], Field(max_length=20)] = []
    wants: Annotated[list[CueIn], Field(max_length=20)] = []
    writer: Id = "customer"
    when: WhenIn | None = None
    praised_people: Annotated[list[Quote], Field(max_length=20)] = []
    personal_data: Annotated[list[Quote], Field(max_length=50)] = []

    def as_noun(self) -> nouns.Reading:
        """Return it as core takes it; a person is sure."""
        when = self.when
        return nouns.Reading(
            lang=self.lang,
            polarity=self.polarity,
            stars=self.stars,
            kind=self.kind,
            aspects=tuple(
                nouns.Mention(row.aspect, row.polarity, row.quote)
                for row in self.aspects
            ),
            urgent=tuple(nouns.Cue(row.id, row.quote) for row in self.urgent),
            wants=tuple(nouns.Cue(row.id, row.quote) for row in self.wants),
            writer=self.writer,
            when=nouns.When(when.weekday, when.daypart, when.date) if when else None,
            praised_people=tuple(self.praised_people),
            personal_data=tuple(self.personal_data),
        )


class LessonState(Schema):
    """Whether new words are read as these were corrected."""

    teaches: bool


@router.post("", response=dict[str, Any])
@calling(Scope.READ)
def create(call: Call, words: Words) -> dict[str, Any]:
    """Read a text; nothing is stored."""
    del call
    return as_json(read(nouns.Feedback(**words.model_dump())))


@router.get("/{feedback_id}", response=dict[str, Any])
@calling(Scope.READ)
def show(call: Call, feedback_id: Row) -> dict[str, Any]:
    """Show what we understood of one piece of feedback."""
    return as_json(_reading(call, feedback_id).as_noun())


@router.put("/{feedback_id}", response=dict[str, Any])
@calling(Scope.WRITE, Ability.CORRECT)
def correct(call: Call, feedback_id: Row, better: ReadingIn) -> dict[str, Any]:
    """Correct a reading; before and after are kept."""
    if "\x00" in better.model_dump_json().replace("\\u0000", "\x00"):
        raise Problem(422, "NUL characters cannot be stored.")
    reading = _reading(call, feedback_id)
    by, now = call.member.user, clock.now()
    correcting.correct(reading.feedback, better.as_noun(), by=by, at=now)
    return as_json(better.as_noun())


@router.put("/{feedback_id}/lesson", response=LessonState)
@calling(Scope.WRITE, Ability.CORRECT)
def teach(call: Call, feedback_id: Row, wanted: LessonState) -> LessonState:
    """Take the lesson of a correction back, or let it teach again."""
    feedback = _reading(call, feedback_id).feedback
    if Correction.objects.of_feedback(feedback).teach() is None:
        raise Problem(409, "Nobody has corrected this reading.")
    turn = schooling.teach_again if wanted.teaches else schooling.take_back
    turn(feedback, by=call.member.user, at=clock.now())
    return wanted


def _reading(call: Call, feedback_id: int) -> Reading:
    feedback = get_object_or_404(call.feedback, pk=feedback_id)
    return get_object_or_404(Reading.objects.all(), feedback=feedback)
