"""Caring: for those who answer, too.

praise that names somebody → delivered to them
a hard case without an owner → to whoever of the team carried fewest lately
three questions a month → answered anonymously, shown when the month is over
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import models, transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.state import State
from amends.core.bearing import next_bearer
from amends.core.bearing.pulse import Counts, answers, shown
from amends.followups.praise import Praise
from amends.followups.pulse import QUESTIONS, PulseTally, PulseTurn
from amends.foundation import clock
from amends.foundation.jobs import task
from amends.journeys.naming import meant
from amends.routing.absence import Absence, Roll
from amends.routing.fair_share import FairShare
from amends.routing.notice import Notice
from amends.understanding.reading import Reading

HARD = 3
"""The severity of a hard case: safety, discrimination, threats, the law, the press."""
LATELY = timedelta(days=14)
FRESH = timedelta(days=2)
BATCH, NEWEST = 500, 2000
WHOLE = 0


@dataclass(frozen=True, slots=True)
class Felt:
    """What one group answered in one month; ``means`` by question, where it is shown.

    ``place`` 0 is the whole house.
    """

    place: int
    n: int
    counts: Mapping[str, Counts]


@task
def deliver_praise() -> None:
    """Tell everybody what good was said of them by name, once."""
    now = clock.now()
    with scopes_disabled():
        houses = list(Organisation.objects.all())
    for house in houses:
        with scope(organisation=house):
            deliver(house, at=now)


def deliver(house: Organisation, *, at: datetime) -> int:
    """Deliver what was read lately; inside the house's scope."""
    # By number, not by time: the newest stand together and are found at once.
    newest = Reading.objects.filter(polarity__in=["pos", "mix"]).order_by("-pk")
    named = [
        row
        for row in newest.select_related("feedback__case")[:NEWEST]
        if row.content.get("praised_people") and row.read_at >= at - FRESH
    ]
    if not named:
        return 0
    members = list(Membership.objects.active().in_house(house))
    told = 0
    for row in named:
        for name in row.as_noun().praised_people:
            for member in meant(name, members, row.feedback.location_id):
                told += _hand_over(member, row, name, at)
    return told


@transaction.atomic
def _hand_over(member: Membership, row: Reading, name: str, at: datetime) -> bool:
    _praise, new = Praise.objects.get_or_create(
        member=member,
        feedback=row.feedback,
        defaults={
            "organisation_id": row.organisation_id,
            "name": name[:100],
            "told_at": at,
        },
    )
    if new:
        what = ("praise", f"praise:{row.feedback_id}")
        Notice.tell(row.feedback.case, {member.user_id}, what, at=at)
    return bool(new)


@task
def share_hard_cases() -> None:
    """Give each hard case that nobody owns to somebody, in teams that wish it."""
    now = clock.now()
    with scopes_disabled():
        wishes = list(FairShare.objects.select_related("team__organisation"))
    for wish in wishes:
        with scope(organisation=wish.team.organisation):
            deal_out(wish, at=now)


@transaction.atomic
def deal_out(wish: FairShare, *, at: datetime) -> int:
    """Deal out one team's hard cases; the same loads always give the same answer."""
    waiting = Case.objects.select_for_update(of=("self",)).filter(
        team=wish.team,
        assignee=None,
        state=State.OPEN,
        severity__gte=WHOLE if wish.every else HARD,
        backfill=False,
    )
    roll = Roll(Absence.objects.lasting(at.date()))
    dealt = 0
    for case in waiting.order_by("received_at", "pk")[:BATCH]:
        people = {
            member.user_id: member
            for member in _able(wish, case)
            if not roll.away(member.user_id, at.date())
        }
        chosen = next_bearer(_loads(list(people), at))
        if chosen is not None:
            case.assign(people[chosen].user, by=None, at=at)
            dealt += 1
    return dealt


def hard_cases(house: Organisation, *, at: datetime) -> dict[User, int]:
    """Return how many hard cases each member carried lately, also those with none."""
    members = Membership.objects.active().in_house(house)
    people = {member.user_id: member.user for member in members if _works(member)}
    counts = _carried(list(people), at)
    return {person: counts[pk] for pk, person in people.items()}


def month_of(at: datetime) -> date:
    """Return the first day of the month."""
    return at.date().replace(day=1)


def has_answered(member: Membership, month: date) -> bool:
    """Say whether this person has answered for the month."""
    return bool(PulseTurn.objects.filter(member=member, month=month).exists())


def felt(month: date, *, at: datetime) -> list[Felt]:
    """Return what the groups answered in a month that is over, the house first.

    Groups in which somebody could be made out are left out.
    """
    if month >= month_of(at):
        return []
    told: dict[int, dict[str, Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
    for row in PulseTally.objects.filter(month=month):
        told[row.place][row.question][row.value] += row.count
    sizes = {place: answers(asked[QUESTIONS[0]]) for place, asked in told.items()}
    whole: dict[str, Counter[int]] = defaultdict(Counter)
    for asked in told.values():
        for question, counts in asked.items():
            whole[question].update(counts)
    everybody = Felt(WHOLE, sum(sizes.values()), whole)
    if not shown({WHOLE: everybody.n}):
        return []
    places = shown(sizes) - {WHOLE}
    return [everybody, *(Felt(pk, sizes[pk], told[pk]) for pk in sorted(places))]


def _works(member: Membership) -> bool:
    return member.can(Ability.WORK)


def _able(wish: FairShare, case: Case) -> list[Membership]:
    members = wish.team.members.active().select_related("user").order_by("pk")
    return [
        member for member in members if member.can_at(Ability.WORK, case.location_id)
    ]


def _loads(people: list[int], at: datetime) -> dict[int, tuple[int, int]]:
    carried = _carried(people, at)
    rows = Case.objects.filter(assignee__in=people, state=State.OPEN).order_by()
    counted = rows.values_list("assignee").annotate(n=models.Count("pk"))
    waiting = dict(counted)
    return {pk: (carried[pk], waiting.get(pk, 0)) for pk in people}


def _carried(people: list[int], at: datetime) -> Counter[int]:
    rows = Case.objects.filter(
        assignee__in=people, severity__gte=HARD, active_at__gte=at - LATELY
    ).order_by()
    counted = rows.values_list("assignee").annotate(n=models.Count("pk"))
    return Counter(dict(counted))
