"""Moving: what came under the wrong location goes to the right one, and all follows.

place of the case and its words → who leads it by the rules there → promised time
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.user import User
from amends.cases.case import Case
from amends.journeys.rerouting import as_brought, follow
from amends.replies.publication import Publication


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
    before = as_brought(locked)
    locked.move_to(place, by=by, at=at)
    AuditEntry.write("move case", locked, by=by, at=at, detail=detail)
    if not locked.is_closed:
        now = as_brought(locked)
        follow(locked, before, now, by=by, at=at)
        locked.promised(now.due_at)
    return True
