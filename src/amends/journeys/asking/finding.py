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
from amends.cases.feedback import Feedback
from amends.cases.identity import Identity
from amends.channels.channel import Channel
from amends.core.asking import next_moment
from amends.followups.plan import Plan
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
    ways = list(Channel.objects.listening().on("email").order_by("pk"))
    if not ways:
        return []
    until = at - timedelta(days=plan.days)
    found = []
    for case in _dealt_with(until - WINDOW, until)[:BATCH]:
        way = way_of(case.location_id, ways)
        to = address_of(case) if way else ""
        if way and to:
            moment = moment_of(case.location, case.organisation, plan, at)
            found.append(Due(case, to, way, moment))
    return found


def moment_of(
    place: Location | None, house: Organisation, plan: Plan, at: datetime
) -> datetime:
    """Return the first moment from now on at which it does not disturb."""
    country = place.country if place else house.country
    zone = place.zone if place else ZoneInfo(zone_of(country))
    return next_moment(at, plan.quiet, zone, rest=closed_days(country))


def way_of(place_id: int | None, ways: list[Channel]) -> Channel | None:
    """Return the channel that carries letters of this place, its own first."""
    fits = [way for way in ways if way.location_id in {place_id, None}]
    return min(fits, key=lambda way: way.location_id is None, default=None)


def address_of(case: Case) -> str:
    """Return where this customer wrote from, or by which address they are known."""
    private = Feedback.objects.of_case(case).filter(public=False, automatic="")
    for feedback in private.order_by("-written_at", "-pk"):
        found = feedback.details.get("reply_to") or feedback.details.get("from")
        if found:
            return str(found)
    if case.customer_id is None:
        return ""
    known = Identity.objects.of_customer(case.customer_id).filter(kind="email").first()
    return known.value if known else ""


def _dealt_with(start: datetime, end: datetime) -> models.QuerySet[Case]:
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
    reachable = rows.filter(by_remedy | by_end).filter(_with_address())
    return reachable.select_related(*wanted).order_by("pk")


def _with_address() -> models.Q:
    """Keep cases whose customer can be written to.

    The others would be looked at again and again, and fill the batch.
    """
    theirs = models.Q(details__reply_to__isnull=False) | models.Q(
        details__from__isnull=False
    )
    wrote = Feedback.objects.filter(
        theirs, case=models.OuterRef("pk"), public=False, automatic=""
    )
    known = Identity.objects.filter(customer=models.OuterRef("customer"), kind="email")
    return models.Q(models.Exists(wrote)) | models.Q(models.Exists(known))
