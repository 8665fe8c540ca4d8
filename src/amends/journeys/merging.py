"""Merging and splitting: one matter in one case, two matters in two; both reversible.

    two cases, one matter → everything goes to the kept one, and what follows too
    one case, two matters → what belongs to the other goes to a case of its own

A transfer remembers the rows it moved, so that just these come back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import models, transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.likeness import Likeness
from amends.cases.note import Note
from amends.cases.order import Order
from amends.cases.snooze import Snooze
from amends.cases.transfer import MERGE, SPLIT, Transfer
from amends.remedies.investigation import Investigation
from amends.remedies.letter import Letter
from amends.remedies.promise import Promise
from amends.remedies.remedy import Remedy
from amends.remedies.spotted import Spotted
from amends.remedies.stage import Stage
from amends.replies.draft import Draft
from amends.replies.publication import Publication
from amends.understanding.mention import Mention

WHOLE: tuple[type[models.Model], ...] = (
    Feedback,
    Mention,
    Note,
    Draft,
    Publication,
    Remedy,
    Promise,
    Spotted,
    Letter,
    Investigation,
    Stage,
)
"""All that hangs on a case and can hang on another."""

Moved = dict[str, list[int]]


class NotPossible(Exception):
    """These two cannot be merged, or this cannot be taken out; ``why`` is a sign.

    ``same``: one case; ``gone``: it was merged away already; ``all``: nothing would
    stay behind; ``later``: something else was moved since.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@transaction.atomic
def merge(kept: Case, other: Case, *, by: User, at: datetime) -> Transfer:
    """Bring all of the other case to the kept one, and close what is left of it."""
    if kept.pk == other.pk:
        raise NotPossible("same")
    _lock(kept, other)
    if Transfer.objects.heirs([kept.pk, other.pk]):
        raise NotPossible("gone")
    moved = {_name(rows): _ids(rows, case=other) for rows in WHOLE}
    # What both cases hold once stays where it is: the same order twice is one order.
    held = set(Order.objects.of_case(kept).values_list("kind", "number", "on"))
    moved[_name(Order)] = [
        row.pk
        for row in Order.objects.of_case(other)
        if (row.kind, row.number, row.on) not in held
    ]
    made = _transfer(MERGE, other, kept, moved, by=by, at=at)
    _carry(moved, kept)
    if other.due_at and (kept.due_at is None or other.due_at < kept.due_at):
        kept.promised(other.due_at)
    Snooze.objects.of_case(other).delete()
    other.close(by=by, at=at, reason="merged")
    _pass_on(kept, other)
    kept.log("merged", by=by, at=at, detail={"other": other.reference})
    other.log("merged_into", by=by, at=at, detail={"other": kept.reference})
    detail = {"other": other.reference}
    AuditEntry.write("merge cases", kept, by=by, at=at, detail=detail)
    return made


@transaction.atomic
def split(
    case: Case, feedback: Sequence[Feedback], *, by: User, at: datetime
) -> Transfer:
    """Give these words a case of their own, with what was answered to them."""
    _lock(case)
    ids = [row.pk for row in feedback]
    staying = Feedback.objects.of_case(case).exclude(pk__in=ids)
    if not ids or not staying.exists():
        raise NotPossible("all")
    moved = {_name(Feedback): _ids(Feedback, case=case, pk__in=ids)}
    moved[_name(Mention)] = _ids(Mention, case=case, reading__feedback__in=ids)
    moved[_name(Draft)] = _ids(Draft, case=case, feedback__in=ids)
    drafts = moved[_name(Draft)]
    moved[_name(Publication)] = _ids(Publication, case=case, draft__in=drafts)
    fresh = _new_case(case, feedback[0], at=at)
    made = _transfer(SPLIT, case, fresh, moved, by=by, at=at)
    _carry(moved, fresh)
    case.log("split", by=by, at=at, detail={"other": fresh.reference})
    fresh.log("split_from", by=by, at=at, detail={"other": case.reference})
    detail = {"other": fresh.reference}
    AuditEntry.write("split case", case, by=by, at=at, detail=detail)
    return made


@transaction.atomic
def take_back(transfer: Transfer, *, by: User, at: datetime) -> None:
    """Let everything be where it was; a second time changes nothing.

    What came meanwhile stays where it came. Raises NotPossible("later") where a part
    has been moved on since.
    """
    source, target = transfer.source, transfer.target
    _lock(source, target)
    transfer.refresh_from_db(fields=["undone_at"])
    if transfer.undone_at is not None:
        return
    later = Transfer.objects.standing().filter(pk__gt=transfer.pk)
    if any(later.filter(source=one).exists() for one in (source, target)):
        raise NotPossible("later")
    _carry(transfer.moved, source)
    transfer.undone(at=at)
    if transfer.kind == MERGE:
        if transfer.state != "closed":
            source.reopen(by=by, at=at)
    else:
        target.close(by=by, at=at, reason="rejoined")
    source.log("rejoined", by=by, at=at, detail={"other": target.reference})
    target.log("rejoined", by=by, at=at, detail={"other": source.reference})
    detail = {"other": target.reference}
    AuditEntry.write("undo transfer", source, by=by, at=at, detail=detail)


def heirs(cases: Sequence[Case]) -> dict[int, Case]:
    """Return, for each case that was merged away, the one that it goes on in."""
    closed = [case.pk for case in cases if case.is_closed]
    led = Transfer.objects.heirs(closed) if closed else {}
    found = Case.objects.in_bulk(list(led.values())) if led else {}
    return {old: found[new] for old, new in led.items()}


def _pass_on(kept: Case, other: Case) -> None:
    pairs = models.Q(case=kept, other=other) | models.Q(case=other, other=kept)
    Likeness.objects.filter(pairs).update(dismissed_at=other.closure.closed_at)
    if kept.customer_id is None and other.customer_id is not None:
        kept.customer = other.customer
        kept.save(update_fields=["customer"])


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


def _transfer(
    kind: str, source: Case, target: Case, moved: Moved, *, by: User, at: datetime
) -> Transfer:
    made: Transfer = Transfer.objects.create(
        organisation_id=source.organisation_id,
        kind=kind,
        source=source,
        target=target,
        moved=moved,
        state=source.state,
        made_by=by,
        made_at=at,
    )
    return made


def _carry(moved: Moved, to: Case) -> None:
    every: tuple[type[models.Model], ...] = (*WHOLE, Order)
    for rows in every:
        ids = moved.get(_name(rows), [])
        if ids:
            rows.objects.filter(pk__in=ids).update(case=to)  # type: ignore[attr-defined] # every model has them


def _ids(rows: type[models.Model], **which: object) -> list[int]:
    found = rows.objects.filter(**which)  # type: ignore[attr-defined] # every model has them
    return list(found.order_by("pk").values_list("pk", flat=True))


def _name(rows: type[models.Model]) -> str:
    return str(rows._meta.label)  # noqa: SLF001 - Django's documented way


def _lock(*cases: Case) -> None:
    # In one order everywhere: two people merging crosswise must not wait for ever.
    ids = sorted(case.pk for case in cases)
    rows = Case.objects.select_for_update(of=("self",)).filter(pk__in=ids)
    list(rows.order_by("pk"))
