"""Merging: two cases, one matter; everything goes to the kept one, what follows too.

A transfer remembers the rows it moved, so that just these come back (`parting`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import models, transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.likeness import Likeness
from amends.cases.order import Order
from amends.cases.snooze import Snooze
from amends.cases.transfer import MERGE, Transfer
from amends.journeys.joining.rows import (
    WHOLE,
    NotPossible,
    carry,
    ids_of,
    lock,
    name_of,
    transferred,
)


@transaction.atomic
def merge(kept: Case, other: Case, *, by: User, at: datetime) -> Transfer:
    """Bring all of the other case to the kept one, and close what is left of it."""
    if kept.pk == other.pk:
        raise NotPossible("same")
    lock(kept, other)
    if Transfer.objects.heirs([kept.pk, other.pk]):
        raise NotPossible("gone")
    moved = {name_of(rows): ids_of(rows, case=other) for rows in WHOLE}
    # What both cases hold once stays where it is: the same order twice is one order.
    held = set(Order.objects.of_case(kept).values_list("kind", "number", "on"))
    moved[name_of(Order)] = [
        row.pk
        for row in Order.objects.of_case(other)
        if (row.kind, row.number, row.on) not in held
    ]
    made = transferred(MERGE, other, kept, moved, by=by, at=at)
    carry(moved, kept)
    _promise_both(kept, other)
    Snooze.objects.of_case(other).delete()
    other.close(by=by, at=at, reason="merged")
    _pass_on(kept, other)
    kept.log("merged", by=by, at=at, detail={"other": other.reference})
    other.log("merged_into", by=by, at=at, detail={"other": kept.reference})
    detail = {"other": other.reference}
    AuditEntry.write("merge cases", kept, by=by, at=at, detail=detail)
    return made


def _promise_both(kept: Case, other: Case) -> None:
    """Promise an answer by the earlier of two times to who waits for one."""
    if other.due_at is None or other.is_closed or not other.waits:
        return
    kept.wait_anew(other.due_at, since=other.promised_from)
    if kept.due_at is None or other.due_at < kept.due_at:
        kept.promised(other.due_at)


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
