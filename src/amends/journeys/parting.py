"""Parting: a merge or a split is taken back, row by row."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.user import User
from amends.cases.transfer import MERGE, Transfer
from amends.journeys.joining.rows import (
    NotPossible,
    carry,
    lock,
)


@transaction.atomic
def take_back(transfer: Transfer, *, by: User, at: datetime) -> None:
    """Let everything be where it was; a second time changes nothing.

    What came meanwhile stays where it came. Raises NotPossible("later") where a part
    has been moved on since.
    """
    source, target = transfer.source, transfer.target
    lock(source, target)
    transfer.refresh_from_db(fields=["undone_at"])
    if transfer.undone_at is not None:
        return
    later = Transfer.objects.standing().filter(pk__gt=transfer.pk)
    if any(later.filter(source=one).exists() for one in (source, target)):
        raise NotPossible("later")
    carry(transfer.moved, source)
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
