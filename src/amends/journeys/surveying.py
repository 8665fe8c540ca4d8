"""Surveying: some guests, drawn by lot, are asked once, and speak for all.

    who came → groups by place and rhythm → a lot with a seed → each asked once
             → answers weighted by who was not asked or kept silent

Nobody is drawn, or left out, for anything they said.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from random import Random

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.channels.channel import Channel
from amends.core.sampling import Drawn, draw
from amends.followups.guest import Guest
from amends.followups.invitation import Invitation
from amends.followups.opt_out import OptOut
from amends.followups.pick import Pick
from amends.followups.plan import Plan
from amends.followups.survey import Frame, Survey
from amends.journeys.asking.finding import moment_of
from amends.journeys.asking.reaching import Ways, open_ways, way_of
from amends.journeys.asking.tongues import tongue

GROUNDS = ("existing_customer", "consent")
"""Whoever complained may be asked about that; all others only on these grounds."""
MOST = 5000
CHUNK = 400
"""Rows asked for in one statement; SQLite takes no endless lists."""


class NoGround(Exception):
    """The house has not named a legal ground on which guests may be asked."""


class Nobody(Exception):
    """No guest can be reached: bring a list with addresses, and connect a mailbox."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to know: from whom, from how many, of which place."""

    frame: Frame
    size: int
    location: Location | None = None


@transaction.atomic
def begin(
    house: Organisation, wish: Wish, *, seed: str, by: User, at: datetime
) -> Survey:
    """Draw the lot and write down each question. Raises NoGround, Nobody.

    ``seed`` comes from chance, and drawing with it again finds the same people.
    """
    plan = Plan.objects.filter(organisation=house).first()
    if plan is None or plan.basis not in GROUNDS:
        raise NoGround
    ways = open_ways()
    guests = {guest.pk: guest for guest in _frame(wish) if _way(guest, ways)}
    if not guests:
        raise Nobody
    groups = [(pk, group_of(guest)) for pk, guest in guests.items()]
    # No secret hangs on it: whoever doubts the lot draws it again.
    chance = Random(seed)  # noqa: S311
    drawn = draw(groups, min(wish.size, MOST), chance=chance)
    opened = _opened([one.number for one in drawn])
    survey: Survey = Survey.objects.create(
        organisation=house,
        location=wish.location,
        frame=wish.frame,
        seed=seed,
        people=Counter(group for _pk, group in groups),
        made_by=by,
        made_at=at,
    )
    for one in drawn:
        guest = opened[one.number]
        _ask(survey, guest, one, plan, _way(guest, ways), at)
    detail = {"frame": wish.frame, "asked": len(drawn), "of": len(guests)}
    AuditEntry.write("draw survey", survey, by=by, at=at, detail=detail)
    return survey


def group_of(guest: Guest) -> str:
    """Return the group in which a guest is drawn: place and rhythm, nothing else."""
    if not guest.repeats:
        rhythm = "once"
    else:
        rhythm = "silent" if guest.silent_since else "regular"
    return f"{guest.location_id or 0}:{rhythm}"


def _frame(wish: Wish) -> list[Guest]:
    """Return everybody in question; only who is drawn has their address opened."""
    rows = Guest.objects.reachable().at(wish.location).unopened()
    if wish.frame == Frame.SILENT:
        rows = rows.silent()
    left = set(OptOut.objects.values_list("address", flat=True))
    everybody = rows.order_by("pk")
    # One address is asked once, under however many numbers it stands in the list.
    by_address = {guest.address: guest for guest in everybody}
    return [guest for address, guest in by_address.items() if address not in left]


def _opened(numbers: list[int]) -> dict[int, Guest]:
    found: dict[int, Guest] = {}
    for start in range(0, len(numbers), CHUNK):
        rows = Guest.objects.filter(pk__in=numbers[start : start + CHUNK])
        found |= {one.pk: one for one in rows.select_related("location")}
    return found


def _way(guest: Guest, ways: Ways) -> Channel | None:
    return way_of(guest.location_id, ways.get(guest.by, []))


def _ask(
    survey: Survey,
    guest: Guest,
    drawn: Drawn[str],
    plan: Plan,
    way: Channel | None,
    at: datetime,
) -> None:
    house = survey.organisation
    pick = Pick.objects.create(
        organisation=house,
        survey=survey,
        guest=guest,
        group=drawn.group,
        chance=drawn.chance,
    )
    spoken = guest.location.languages if guest.location else []
    Invitation.objects.create(
        organisation=house,
        pick=pick,
        channel=way,
        key=Invitation.fresh_key(),
        to=guest.to,
        address=guest.address,
        basis=plan.basis,
        language=tongue(guest.language, *spoken[:1], house.language),
        not_before=moment_of(guest.location, house, plan, at),
        created_at=at,
    )
