"""Rerouting: who leads a case, and by when, once it has become another one.

Called by journeys.moving and by arrivals that weigh more than what came before.
"""

from __future__ import annotations

from collections.abc import Container
from copy import copy
from datetime import datetime

from amends.accounts.audit import Actor
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.routing.desk import Desk, desk_of
from amends.understanding.mention import Mention


def as_brought(
    case: Case, at: datetime | None = None, about: Container[str] | None = None
) -> Case:
    """Return the case as the rules would bring it, not stored.

    Its time counts from ``at``, or from when the customer began to wait. It is about
    what its stored words are about, where ``about`` does not say otherwise.
    """
    desk, fresh = _desk(case), copy(case)
    fresh.received_at, fresh.due_at = at or case.promised_from, None
    known = aspects_of(case) if about is None else about
    desk.bring(fresh, case.channel.platform_slug, known)
    return fresh


def aspects_of(case: Case) -> set[str]:
    """Return what the words of a case are about, as far as any rule asks for it."""
    if not _desk(case).asks_for_aspects:
        return set()
    return Mention.objects.aspects_of(case.pk)


def _desk(case: Case) -> Desk:
    house = case.organisation
    return desk_of(house.pk, house.routing_edition)


def follow(case: Case, before: Case, now: Case, *, by: Actor, at: datetime) -> None:
    """Give the case to whom the rules name now, where they named somebody else before.

    ``before`` and ``now`` are the case as brought then and now.
    """
    if now.team_id != before.team_id:
        case.bring_to(now.team)
    # Where the rules name the same person for both, whoever took it keeps it.
    if now.assignee_id != before.assignee_id:
        case.assign(now.assignee, by=by, at=at)
    if not _leader_sees(case):
        case.assign(None, by=by, at=at)


def _leader_sees(case: Case) -> bool:
    """Say whether whoever leads the case sees it where it is."""
    if case.assignee_id is None:
        return True
    house = Membership.objects.active().in_house(case.organisation)
    leader = house.filter(user=case.assignee_id).first()
    return leader is not None and leader.reaches(case.location_id)
