"""Corresponding: letters and cards, looked over by the guard and printed in batches.

What somebody writes by hand is a task with a day, and a promise until it is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from babel import Locale
from django.db import transaction

from amends.accounts.membership import Membership
from amends.accounts.user import User
from amends.cases.case import Case
from amends.channels.incoming import File
from amends.core.remedying.postal import Postal
from amends.journeys.answering.beyond_replies import Blocked, refuse_harm
from amends.journeys.promising import deed_named, settle
from amends.remedies.hand_task import HandTask
from amends.remedies.letter import Letter, LetterQuerySet
from amends.remedies.promise import Promise
from amends.remedies.signature import Signature

__all__ = ["FITS", "Blocked", "Hand", "odd", "print_all", "write", "written"]

MOST = 1000
"""Letters of one print; a printer has no more paper anyway."""
FITS = 600
"""Letters that fit on a card of A6."""
FARTHEST = timedelta(days=366)
"""Nobody promises a card for later."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who writes a card by hand, and by when."""

    writer: User | None
    due_on: date


def odd(
    form: str, postal: Postal, words: str, due_on: date | None, *, today: date
) -> frozenset[str]:
    """Return what of a letter cannot be: parts of the address, words, due_on."""
    found = set(postal.wrong)
    if postal.country not in Locale("en").territories:
        found.add("country")
    if form != "letter" and len(words) > FITS:
        found.add("words")
    if form == "hand" and not (due_on and today <= due_on <= today + FARTHEST):
        found.add("due_on")
    return frozenset(found)


@transaction.atomic
def write(
    case: Case,
    member: Membership,
    *,
    at: datetime,
    ui_lang: str,
    signatures: Sequence[Signature] = (),
    hand: Hand | None = None,
    **said: Any,  # noqa: ANN401 - the columns of a letter
) -> Letter:
    """Keep a letter for the next print; raises Blocked for words that must not go."""
    text = f"{said['words']}\n\n{said['signed_by']}"
    refuse_harm(case, text, member, ui_lang=ui_lang)
    own = case.organisation.language
    made: Letter = Letter.objects.create(
        organisation_id=case.organisation_id,
        case=case,
        language=case.language or own,
        written_by=member.user,
        written_at=at,
        **said,
    )
    made.signatures.set(signatures)
    detail = {"form": made.form}
    case.log("letter_written", by=member.user, at=at, detail=detail)
    if hand is not None:
        _give_out(made, hand, by=member.user, at=at)
    return made


def print_all(rows: LetterQuerySet, form: str, *, at: datetime) -> str:
    """Take what waits in that form into one print; return its name, empty for none."""
    waiting = rows.in_form(form).to_print()[:MOST]
    chosen = Letter.objects.filter(pk__in=list(waiting.values_list("pk", flat=True)))
    batch = uuid4().hex
    return batch if Letter.put_on_paper(chosen, batch, at=at) else ""


@transaction.atomic
def written(task: HandTask, photo: File | None, *, by: User, at: datetime) -> bool:
    """Say that a card is in the post; its promise is kept. False the second time."""
    done = task.finish(by=by, at=at)
    if photo is not None and (done or not task.photo):
        task.show(photo.content, photo.media_type)
    promise = Promise.objects.filter(origin=_origin(task)).first()
    if promise is not None:
        settle(promise, kept=True, by=by, at=at)
    return done


def _give_out(letter: Letter, hand: Hand, *, by: User, at: datetime) -> None:
    task = HandTask.set(letter, hand.writer, hand.due_on)
    case = letter.case
    # The customer reads it too, on the private page.
    text = deed_named("card", case.language or case.organisation.language)
    Promise.make(case, text, hand.due_on, origin=_origin(task), by=by, at=at)


def _origin(task: HandTask) -> str:
    return f"hand:{task.pk}"
