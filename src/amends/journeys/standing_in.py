"""Standing in: who is away, and what others do for them meanwhile.

    from–to and a deputy → new cases pass by → what falls due meanwhile goes over

The rules ask who is here; this moves what had been brought before.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.accounts.zones import zone_of
from amends.cases.case import Case
from amends.foundation import clock
from amends.foundation.jobs import task
from amends.routing.absence import Absence, Roll
from amends.routing.notice import Notice

A_TURN = 500


@transaction.atomic
def leave(
    house: Organisation,
    person: User,
    days: tuple[date, date],
    deputy: User | None,
    *,
    by: User,
    at: datetime,
) -> Absence:
    """Write down that somebody is away on these days, both of them included."""
    row: Absence = Absence.objects.create(
        organisation=house,
        user=person,
        deputy=deputy,
        since_on=days[0],
        until_on=days[1],
    )
    AuditEntry.write("note absence", row, by=by, at=at)
    return row


@transaction.atomic
def come_back(row: Absence, *, by: User, at: datetime) -> None:
    """Take an absence away: the plan changed, or the person is back early."""
    AuditEntry.write("drop absence", row, by=by, at=at)
    row.delete()


@task
def stand_in() -> None:
    """Hand over what falls due while its owner is away, in every house."""
    now = clock.now()
    with scopes_disabled():
        lately = now.date() - timedelta(days=1)
        ids = Absence.objects.not_over(lately).values_list("organisation", flat=True)
        houses = list(Organisation.objects.filter(pk__in=set(ids)))
    for house in houses:
        with scope(organisation=house):
            hand_over(house, at=now)


def hand_over(house: Organisation, *, at: datetime) -> int:
    """Bring the cases of the absent that cannot wait to who stands in; say how many."""
    zone = ZoneInfo(zone_of(house.country))
    today = at.astimezone(zone).date()
    lasting = list(Absence.objects.lasting(today).with_people())
    roll = Roll(lasting)
    moved = 0
    for row in lasting:
        deputy = roll.present(row.deputy, today) if row.deputy else None
        if deputy is None:
            continue
        back = datetime.combine(row.until_on + timedelta(days=1), time(0), zone)
        pressing = (
            Case.objects.open().owned_by(row.user).unanswered().filter(due_at__lt=back)
        )
        for case in pressing.oldest_due()[:A_TURN]:
            _go_over(case, deputy, row, at=at)
            moved += 1
    return moved


@transaction.atomic
def _go_over(case: Case, deputy: User, row: Absence, *, at: datetime) -> None:
    case.assign(deputy, by=None, at=at)
    detail = {"for": str(row.user)}
    what = ("taken_over", f"away:{row.pk}")
    Notice.tell(case, {deputy.pk}, what, at=at, detail=detail)
