"""Corresponding: letters and cards, looked over by the guard and printed in batches."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.journeys.answering.beyond_replies import Blocked, refuse_harm
from amends.remedies.letter import Letter, LetterQuerySet

__all__ = ["Blocked", "print_all", "write"]

MOST = 1000
"""Letters of one print; a printer has no more paper anyway."""


@transaction.atomic
def write(
    case: Case,
    member: Membership,
    *,
    at: datetime,
    ui_lang: str,
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
    detail = {"form": made.form}
    case.log("letter_written", by=member.user, at=at, detail=detail)
    return made


def print_all(rows: LetterQuerySet, form: str, *, at: datetime) -> str:
    """Take what waits in that form into one print; return its name, empty for none."""
    waiting = rows.in_form(form).to_print()[:MOST]
    chosen = Letter.objects.filter(pk__in=list(waiting.values_list("pk", flat=True)))
    batch = uuid4().hex
    return batch if Letter.put_on_paper(chosen, batch, at=at) else ""
