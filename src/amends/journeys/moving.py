"""Moving: what came under the wrong location goes to the right one, and all follows.

place of the case and its words → who leads it by the rules there → promised time
"""

from __future__ import annotations

from copy import copy
from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.user import User
from amends.cases.case import Case
from amends.replies.publication import Publication
from amends.routing.desk import desk_of


class ReplyOnItsWay(Exception):
    """An answer in the name of the old place has left and not arrived yet."""


@transaction.atomic
def move(case: Case, place: Location, *, by: User, at: datetime) -> bool:
    """Bring a case to another place; False where it is there already.

    Raises ReplyOnItsWay. What was published, given or promised stays with the place
    that did so. The reading stands: the words are the same.
    """
    locked = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    if locked.location_id == place.pk:
        return False
    if Publication.objects.of_case(locked).under_way().exists():
        raise ReplyOnItsWay
    detail = {"from": str(locked.location or ""), "to": str(place)}
    before = _as_brought(locked)
    locked.move_to(place, by=by, at=at)
    AuditEntry.write("move case", locked, by=by, at=at, detail=detail)
    if not locked.is_closed:
        _bring(locked, before, by=by, at=at)
    return True


def _as_brought(case: Case) -> Case:
    """Return the case as the rules would bring it if it came now, not stored."""
    house, fresh = case.organisation, copy(case)
    desk_of(house.pk, house.routing_edition).bring(fresh, case.channel.platform_slug)
    return fresh


def _bring(case: Case, before: Case, *, by: User, at: datetime) -> None:
    """Follow the rules of the new place where they say something else than before."""
    fresh = _as_brought(case)
    if fresh.team_id != before.team_id:
        case.bring_to(fresh.team)
    # Where the rules name the same person for both, whoever took it keeps it.
    if fresh.assignee_id != before.assignee_id:
        case.assign(fresh.assignee, by=by, at=at)
    if not _leader_sees(case):
        case.assign(None, by=by, at=at)
    case.promised(fresh.due_at)


def _leader_sees(case: Case) -> bool:
    """Say whether whoever leads the case sees it where it is now."""
    if case.assignee_id is None:
        return True
    house = Membership.objects.active().in_house(case.organisation)
    leader = house.filter(user=case.assignee_id).first()
    return leader is not None and leader.reaches(case.location_id)
