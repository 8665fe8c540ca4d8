"""Explaining delays: somebody says why a promised time was broken."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.user import User
from amends.cases.case import Case
from amends.routing.lateness import Lateness


@transaction.atomic
def say_cause(case: Case, cause: str, words: str, *, by: User, at: datetime) -> None:
    """Keep why a promised time was broken; said again it replaces what was said."""
    row = Lateness.say(case, cause, words, by=by, at=at)
    case.log("cause_said", by=by, at=at, detail={"cause": cause})
    AuditEntry.write("say cause", row, by=by, at=at, detail={"cause": cause})
