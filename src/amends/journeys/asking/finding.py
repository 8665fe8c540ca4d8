"""Whom to ask about which case, by which channel, and from when on.

All whose complaint was dealt with, in the order in which it was: never chosen by mood,
by stars or by what they were given.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.zones import zone_of
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.core.asking import next_moment
from amends.followups.plan import Plan
from amends.journeys.asking.reaching import Ways, open_ways, reach, reachable_by
from amends.routing.timetable import closed_days

WINDOW = timedelta(days=14)
"""A question that comes later than this after its day is not asked any more."""
SETTLED = ("solved", "answered", "")
"""Reasons of a closure after which asking makes sense."""
BATCH = 200


@dataclass(frozen=True, slots=True)
class Due:
    """A case that is to be asked about: to whom, how, and from when on."""

    case: Case
    to: str
    channel: Channel
    moment: datetime


def due_cases(plan: Plan, at: datetime) -> list[Due]:
    """Return whom to ask now; call inside the house's scope."""
    ways = open_ways()
    if not any(ways.values()):
        return []
    until = at - timedelta(days=plan.days)
    found = []
    for case in _dealt_with(until - WINDOW, until, ways)[:BATCH]:
        reached = reach(case, ways)
        if reached is not None:
            moment = moment_of(case.location, case.organisation, plan, at)
            found.append(Due(case, *reached, moment))
    return found


def moment_of(
    place: Location | None, house: Organisation, plan: Plan, at: datetime
) -> datetime:
    """Return the first moment from now on at which it does not disturb."""
    country = place.country if place else house.country
    zone = place.zone if place else ZoneInfo(zone_of(country))
    return next_moment(at, plan.quiet, zone, rest=closed_days(country))


def _dealt_with(start: datetime, end: datetime, ways: Ways) -> models.QuerySet[Case]:
    """Return complaints without an invitation that were dealt with in that time.

    Days are counted from the remedy; where there was none, from the end of the case.
    """
    given = models.Max("remedies__grant__granted_at")
    rows = Case.objects.filter(
        invitation=None, backfill=False, kind__in=["complaint", "mixed"]
    ).annotate(given_at=given)
    by_remedy = models.Q(given_at__gt=start, given_at__lte=end)
    by_end = models.Q(
        given_at=None,
        closure__closed_at__gt=start,
        closure__closed_at__lte=end,
        closure__reason__in=SETTLED,
    )
    wanted = ("organisation", "location", "customer")
    reachable = rows.filter(by_remedy | by_end).filter(reachable_by(ways))
    return reachable.select_related(*wanted).order_by("pk")
