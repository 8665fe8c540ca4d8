"""Staging: how far a complaint has come, as ISO 10002 counts, for us and the customer.

    receipt → acknowledgement → assessment → investigation → decision
            → communication → closing → appeal, and then the ways outside

What other rows tell already (arrival, first answer, investigation, closure) is read
there; what people say is written here. The customer follows it by a private link.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.signing import BadSignature, Signer
from django.db import models, transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation.kept_question import kept
from amends.journeys.answering.beyond_replies import refuse_harm
from amends.journeys.waiting_anew import wait_anew
from amends.remedies.investigation import Investigation
from amends.remedies.promise import Promise
from amends.remedies.remedy import Remedy
from amends.remedies.stage import Stage, Step
from amends.replies.publication import Publication
from amends.replies.publication import Stage as Way

SEAL = Signer(sep=".", salt="amends.case.status")
OUTCOMES = ("accepted", "partly", "rejected")
LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Reached:
    """One step with when and by whom; ``at`` is None where it is still to come."""

    step: Step
    at: datetime | None = None
    by: str = ""
    words: str = ""
    detail: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """What the holder of the private link may see."""

    case: Case
    course: tuple[Reached, ...]
    decision: Reached | None
    given: tuple[Remedy, ...]
    promises: tuple[Promise, ...]

    @property
    def may_appeal(self) -> bool:
        """Whether there is something to disagree with."""
        return self.decision is not None or self.case.is_closed


def course_of(case: Case) -> tuple[Reached, ...]:
    """Return every step in order, reached or not."""
    rows = {row.step: row for row in _stages(case)}
    known = {name: _from_row(row) for name, row in rows.items()}
    told = {**_told_elsewhere(case, rows.values()), **known}
    return tuple(told.get(step, Reached(step)) for step in Step)


@kept
def _stages(case: Case) -> models.QuerySet[Stage]:
    rows: models.QuerySet[Stage] = Stage.objects.of_case(case)
    return rows


@transaction.atomic
def reach(
    case: Case,
    step: Step,
    words: str,
    *,
    by: User,
    at: datetime,
    **detail: Any,  # noqa: ANN401 - what that step says
) -> Stage:
    """Write down that somebody took a step."""
    stage = Stage.reach(case, step, words[:LONGEST], by=by, at=at, **detail)
    case.log("stage", by=by, at=at, detail={"step": str(step), **detail})
    return stage


def decide(
    case: Case,
    words: str,
    outcome: str,
    member: Membership,
    *,
    at: datetime,
    ui_lang: str,
) -> Stage:
    """Write a decision down with its reason, which the customer reads.

    Raises Blocked for words that must not reach anybody.
    """
    refuse_harm(case, words, member, ui_lang=ui_lang)
    step = Step.DECISION
    return reach(case, step, words, by=member.user, at=at, outcome=outcome)


def link_of(case: Case) -> str:
    """Return the token of the customer's private page."""
    return SEAL.sign(str(case.pk))


def status(token: str) -> Status | None:
    """Return what stands on the private page, None for a link that leads nowhere."""
    case = _case(token)
    if case is None:
        return None
    with scope(organisation=case.organisation):
        course = course_of(case)
        decisions = (one for one in course if one.step == Step.DECISION and one.at)
        given = Remedy.objects.of_case(case).given().select_related("voucher")
        return Status(
            case=case,
            course=course,
            decision=next(decisions, None),
            given=tuple(given),
            promises=tuple(Promise.objects.of_case(case)),
        )


@transaction.atomic
def appeal(case: Case, words: str, *, at: datetime) -> None:
    """Take the customer's disagreement in: the case is open again and says why.

    Somebody who did not decide it looks at it now, where the house has such a person.
    """
    with scope(organisation=case.organisation):
        Stage.reach(case, Step.APPEAL, words[:LONGEST], by=None, at=at)
        case.log("appealed", by=None, at=at)
        case.reopen(by=None, at=at)
        wait_anew(case, at=at)
        other = _fresh_eyes(case)
        if other is not None:
            case.assign(other, by=None, at=at)


def _fresh_eyes(case: Case) -> User | None:
    """Return who may decide here and has not: the one with the fewest open cases."""
    rows = Stage.objects.of_case(case).named(Step.DECISION)
    biased = {case.assignee_id, *rows.values_list("by", flat=True)}
    members = [
        member.user
        for member in Membership.objects.in_house(case.organisation).active()
        if member.can_at(Ability.APPROVE, case.location_id)
        and member.user_id not in biased
    ]
    return min(members, key=lambda user: (open_cases(user), user.pk), default=None)


def open_cases(user: User) -> int:
    """Return how many open cases somebody leads."""
    return int(Case.objects.open().filter(assignee=user).count())


def _case(token: str) -> Case | None:
    try:
        pk = int(SEAL.unsign(token))
    except (BadSignature, ValueError):
        return None
    with scopes_disabled():
        wanted = ("organisation", "location", "channel")
        return Case.objects.select_related(*wanted).filter(pk=pk).first()


def _told_elsewhere(case: Case, rows: Iterable[Stage]) -> dict[str, Reached]:
    told = {Step.RECEIPT: Reached(Step.RECEIPT, case.received_at)}
    if case.answered_at:
        told[Step.ACKNOWLEDGEMENT] = Reached(Step.ACKNOWLEDGEMENT, case.answered_at)
    looked = Investigation.standing_of(case)
    if looked:
        found = {"at_fault": looked.at_fault, "cause": looked.cause}
        told[Step.INVESTIGATION] = Reached(
            Step.INVESTIGATION,
            looked.looked_at,
            str(looked.looked_by or ""),
            detail=found,
        )
    decided = max((r.at for r in rows if r.step == Step.DECISION), default=None)
    if decided:
        sent = Publication.objects.of_case(case).filter(
            stage=Way.PUBLISHED, published_at__gte=decided
        )
        first = sent.first()
        if first:
            told[Step.COMMUNICATION] = Reached(
                Step.COMMUNICATION, first.published_at, str(first.written_by or "")
            )
    closure = getattr(case, "closure", None)
    if closure:
        by = str(closure.closed_by or "")
        told[Step.CLOSING] = Reached(Step.CLOSING, closure.closed_at, by)
    return {str(step): reached for step, reached in told.items()}


def _from_row(row: Stage) -> Reached:
    return Reached(Step(row.step), row.at, str(row.by or ""), row.words, row.detail)
