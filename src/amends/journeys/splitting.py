"""Splitting: one case, two matters; the other gets a case of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.transfer import SPLIT, Transfer
from amends.journeys.joining.rows import (
    NotPossible,
    carry,
    ids_of,
    lock,
    name_of,
    transferred,
)
from amends.replies.draft import Draft
from amends.replies.publication import Publication
from amends.understanding.mention import Mention


@transaction.atomic
def split(
    case: Case, feedback: Sequence[Feedback], *, by: User, at: datetime
) -> Transfer:
    """Give these words a case of their own, with what was answered to them."""
    lock(case)
    ids = [row.pk for row in feedback]
    staying = Feedback.objects.of_case(case).exclude(pk__in=ids)
    if not ids or not staying.exists():
        raise NotPossible("all")
    moved = {name_of(Feedback): ids_of(Feedback, case=case, pk__in=ids)}
    moved[name_of(Mention)] = ids_of(Mention, case=case, reading__feedback__in=ids)
    moved[name_of(Draft)] = ids_of(Draft, case=case, feedback__in=ids)
    drafts = moved[name_of(Draft)]
    moved[name_of(Publication)] = ids_of(Publication, case=case, draft__in=drafts)
    fresh = _new_case(case, feedback[0], at=at)
    made = transferred(SPLIT, case, fresh, moved, by=by, at=at)
    carry(moved, fresh)
    case.log("split", by=by, at=at, detail={"other": fresh.reference})
    fresh.log("split_from", by=by, at=at, detail={"other": case.reference})
    detail = {"other": fresh.reference}
    AuditEntry.write("split case", case, by=by, at=at, detail=detail)
    return made


def _new_case(case: Case, first: Feedback, *, at: datetime) -> Case:
    reading = getattr(first, "reading", None)
    read = reading.as_noun() if reading else None
    fresh = Case(
        organisation=case.organisation,
        number=case.organisation.take_case_numbers(1)[0],
        location=first.location,
        channel=first.channel,
        customer=first.customer,
        assignee=case.assignee,
        team=case.team,
        author=first.author[:200],
        subject=first.title[:200],
        excerpt=" ".join(first.text.split())[:240],
        language=read.lang[:5] if read else case.language,
        polarity=read.polarity if read else "",
        kind=read.kind if read else "",
        stars=first.stars,
        severity=case.severity,
        urgent=[cue.id for cue in read.urgent] if read else [],
        backfill=case.backfill,
        received_at=first.received_at,
        active_at=at,
        due_at=case.due_at,
    )
    fresh.save(force_insert=True)
    return fresh
