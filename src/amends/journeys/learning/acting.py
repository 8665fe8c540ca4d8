"""Acting: what people say of a card, each word in the trail."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.user import User
from amends.insights.pattern import Pattern, Standing


def open_card(pattern: Pattern, *, by: User, at: datetime) -> None:
    """Somebody has looked at it; what is not new stays as it is."""
    if pattern.state == Standing.NEW:
        pattern.turn(Standing.OPEN, by=by, at=at)


@transaction.atomic
def dismiss(pattern: Pattern, *, by: User, at: datetime) -> None:
    """Somebody says that it is nothing: only much more evidence wakes it."""
    pattern.told = pattern.score
    pattern.save(update_fields=["told"])
    pattern.turn(Standing.DISMISSED, by=by, at=at)
    AuditEntry.write("dismiss pattern", pattern, by=by, at=at)


@transaction.atomic
def take_up(pattern: Pattern, *, by: User, at: datetime) -> None:
    """It is looked at again, whatever was said before."""
    pattern.turn(Standing.OPEN, by=by, at=at)
    AuditEntry.write("take up pattern", pattern, by=by, at=at)
