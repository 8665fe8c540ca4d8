"""Asking again: some days after it was put right, is it solved?

    dealt with → planned, once for each case → sent by day → answered, or assumed

Whoever disputes it finds the case open again. Nobody is asked twice, and nobody who
does not want it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.cases.case import Case
from amends.followups.answer import Answer
from amends.followups.invitation import Invitation, Way
from amends.followups.opt_out import OptOut, address_digest
from amends.followups.plan import Plan
from amends.followups.satisfaction import Content, Satisfaction
from amends.foundation import clock
from amends.foundation.jobs import task
from amends.journeys.asking.answering import Said, follow, hear
from amends.journeys.asking.carrying import carry
from amends.journeys.asking.finding import Due, due_cases
from amends.journeys.asking.letter import opened
from amends.journeys.asking.reaching import address_of
from amends.journeys.asking.tongues import tongue

LONGEST = 5000
BATCH = 200
SOLVED = ("yes", "partly", "no")


@task
def plan_follow_ups() -> None:
    """Write down who is to be asked, each case once."""
    now = clock.now()
    with scopes_disabled():
        plans = list(Plan.objects.exclude(basis="").select_related("organisation"))
    for plan in plans:
        with scope(organisation=plan.organisation):
            for due in due_cases(plan, now):
                invite(due, plan, at=now)


@task
def send_follow_ups() -> None:
    """Carry every question that is due and that nobody carries."""
    now = clock.now()
    with scopes_disabled():
        rows = Invitation.objects.due(now).order_by("not_before", "pk")
        due = list(rows.select_related("organisation")[:BATCH])
    for invitation in due:
        with scope(organisation=invitation.organisation):
            carry(invitation, plan_of(invitation.organisation_id))


@task
def assume_content() -> None:
    """Count long silence as content, and call it an assumption."""
    now = clock.now()
    with scopes_disabled():
        plans = list(Plan.objects.select_related("organisation"))
    for plan in plans:
        before = now - timedelta(days=plan.assumed)
        with scope(organisation=plan.organisation):
            silent = Invitation.objects.filter(
                way=Way.SENT,
                sent_at__lte=before,
                answer=None,
                pick=None,
                case__satisfaction=None,
            )
            for invitation in silent.select_related("case")[:BATCH]:
                if invitation.case is not None:
                    Satisfaction.say(invitation.case, Content.ASSUMED, at=now)


def invite(due: Due, plan: Plan, *, at: datetime) -> Invitation | None:
    """Write down one question; None where the case has one already."""
    case, address = due.case, address_digest(due.to)
    reason = _why_not(plan, address, at)
    try:
        with transaction.atomic():
            made: Invitation = Invitation.objects.create(
                organisation_id=case.organisation_id,
                case=case,
                channel=due.channel,
                key=Invitation.fresh_key(),
                to=due.to,
                address=address,
                basis=plan.basis,
                language=language_of(case),
                way=Way.SKIPPED if reason else Way.WAITING,
                reason=reason,
                not_before=due.moment,
                created_at=at,
            )
    except IntegrityError:
        return None
    return made


def by_link(case: Case, *, by: User, at: datetime) -> Invitation:
    """Return the case's question for a person to hand on, by phone, chat or paper."""
    made: Invitation
    made, new = Invitation.objects.get_or_create(
        case=case,
        defaults={
            "organisation_id": case.organisation_id,
            "key": Invitation.fresh_key(),
            "address": address_digest(address_of(case) or f"case {case.pk}"),
            "basis": "by hand",
            "language": language_of(case),
            "way": Way.LINK,
            "not_before": at,
            "created_at": at,
        },
    )
    if new:
        case.log("asked_by_link", by=by, at=at)
    return made


def invited(token: str) -> Invitation | None:
    """Return the question behind a key, None for one that nobody gave out."""
    pk = opened(token)
    if pk is None:
        return None
    case = ("case__location", "case__organisation")
    wanted = ("organisation", *case, "pick__guest__location", "answer")
    with scopes_disabled():
        return Invitation.objects.select_related(*wanted).filter(pk=pk).first()


@transaction.atomic
def answer(invitation: Invitation, said: Said, *, at: datetime, by: str = "") -> bool:
    """Keep what the customer answers; False when there is an answer already.

    ``by`` names the text message that says so, if it was one.
    """
    _answer, new = Answer.objects.get_or_create(
        invitation=invitation,
        defaults={
            "organisation_id": invitation.organisation_id,
            "solved": said.solved,
            "satisfaction": said.satisfaction,
            "ease": said.ease,
            "recommend": said.recommend,
            "words": said.words[:LONGEST],
            "heard_as": by,
            "at": at,
        },
    )
    if new and invitation.case is not None:
        follow(invitation.case, said, at)
    elif new and invitation.pick is not None:
        hear(invitation, said, str(invitation.pick.guest.to), at=at)
    return bool(new)


def opt_out(invitation: Invitation, *, at: datetime) -> None:
    """Never ask this address again."""
    OptOut.remember(invitation.organisation_id, invitation.address, at=at)


def plan_of(organisation_id: int) -> Plan:
    """Return the house's plan; one that asks nobody where there is none."""
    found: Plan | None = Plan.objects.filter(organisation=organisation_id).first()
    return found or Plan(organisation_id=organisation_id)


@transaction.atomic
def keep_plan(
    house: Organisation, wanted: Mapping[str, Any], *, by: User, at: datetime
) -> Plan:
    """Let another plan count; what waits already is looked at by it too."""
    plan: Plan
    plan, _new = Plan.objects.update_or_create(
        organisation=house, defaults=dict(wanted)
    )
    detail = {"basis": plan.basis, "days": plan.days}
    AuditEntry.write("plan follow-ups", plan, by=by, at=at, detail=detail)
    return plan


def language_of(case: Case) -> str:
    """Return the customer's language where our pages speak it, else the house's."""
    return tongue(case.language, case.organisation.language)


def _why_not(plan: Plan, address: str, at: datetime) -> str:
    if OptOut.objects.filter(address=address).exists():
        return "opted out"
    lately = Invitation.objects.to_address(address).since(at - timedelta(days=plan.cap))
    return "cap" if lately.exclude(way=Way.SKIPPED).exists() else ""
