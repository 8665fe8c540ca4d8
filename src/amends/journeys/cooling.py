"""Cooling: feelings do not leave the house.

angry words → a pause, as long as they were angry → calm words leave after it,
              or earlier when a second person says why
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import models, transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.core.answering.heat import heat
from amends.core.nouns import Finding
from amends.foundation.kept_question import kept
from amends.replies.pause import Pause


class Cooling(Exception):
    """Nothing answers this feedback yet; ``pause`` says until when, and why."""

    def __init__(self, pause: Pause) -> None:
        super().__init__(f"until {pause.until:%Y-%m-%d %H:%M} UTC")
        self.pause = pause


class NotYours(Exception):
    """A pause is lifted by a second person with the right to publish, with a reason."""


def holding(feedback: Feedback, *, at: datetime) -> Pause | None:
    """Return the pause that holds answers to this feedback now, the longest."""
    found = _holding(feedback, at)
    return found[0] if found else None


@kept
def _holding(feedback: Feedback, at: datetime) -> models.QuerySet[Pause]:
    rows: models.QuerySet[Pause] = Pause.objects.of(feedback).holding(at)
    return rows.order_by("-until", "pk")[:1]


def watch(
    feedback: Feedback, findings: Iterable[Finding], *, by: User, at: datetime
) -> Pause | None:
    """Begin a pause for angry words; None for calm ones.

    Call it where its row is kept although the words are refused.
    """
    found = tuple(findings)
    severity = heat(found)
    if not severity:
        return None
    names = sorted({one.finding for one in found})
    with transaction.atomic():
        pause = Pause.begin(feedback, severity, findings=names, by=by, at=at)
        if pause is not None:
            detail = {"until": pause.until.isoformat(), "severity": severity}
            feedback.case.log("cooling", by=by, at=at, detail=detail)
    return pause or holding(feedback, at=at)


def refuse_while_hot(feedback: Feedback, *, at: datetime) -> None:
    """Raise Cooling while a pause holds."""
    pause = holding(feedback, at=at)
    if pause is not None:
        raise Cooling(pause)


@transaction.atomic
def lift(feedback: Feedback, member: Membership, *, because: str, at: datetime) -> None:
    """Let the reply go on before its time, in a second person's name.

    Raises NotYours for who was angry, for who may not publish, and without a reason.
    Where nothing holds, nothing changes.
    """
    if holding(feedback, at=at) is None:
        return
    reason = because.strip()
    if not (member.can_at(Ability.PUBLISH, feedback.case.location_id) and reason):
        raise NotYours
    if not Pause.end(feedback, by=member.user, because=reason, at=at):
        raise NotYours
    detail = {"because": reason[:2000]}
    feedback.case.log("pause_lifted", by=member.user, at=at, detail=detail)
    AuditEntry.write("lift pause", feedback.case, by=member.user, at=at, detail=detail)
