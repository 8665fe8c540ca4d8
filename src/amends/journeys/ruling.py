"""Ruling: what a manager decides about owners, promised times and remedies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.journeys.beginning import LAST
from amends.remedies.allowance import KINDS, Allowance
from amends.routing.rule import Rule
from amends.routing.target import ALL_HOURS, PRESETS, Target


@dataclass(frozen=True, slots=True)
class Wish:
    """A rule that somebody wants; what is empty fits everything."""

    name: str
    location: Location | None
    platform: str
    language: str
    severity: int
    owner: User


@transaction.atomic
def add(house: Organisation, wish: Wish, *, by: User, at: datetime) -> Rule:
    """Add a rule before the one that takes everything else."""
    before = Rule.objects.in_order().exclude(position__gte=LAST).last()
    rule: Rule = Rule.objects.create(
        organisation=house,
        position=before.position + 1 if before else 1,
        **{name: getattr(wish, name) for name in wish.__slots__},
    )
    AuditEntry.write("add rule", rule, by=by, at=at)
    return rule


@transaction.atomic
def remove(rule: Rule, *, by: User, at: datetime) -> None:
    """Take a rule away; cases stay with whom they were brought to."""
    AuditEntry.write("remove rule", rule, by=by, at=at)
    rule.delete()


@transaction.atomic
def rise(rule: Rule, *, by: User, at: datetime) -> None:
    """Change places with the rule that is tried just before; the first stays."""
    rules = list(Rule.objects.in_order())
    place = next(number for number, row in enumerate(rules) if row.pk == rule.pk)
    if place and rule.position < LAST:
        rules[place - 1], rules[place] = rules[place], rules[place - 1]
        # The rule that takes everything else stays last.
        others = [row for row in rules if row.position < LAST]
        for position, row in enumerate(others, 1):
            row.position = position
            row.save()
        AuditEntry.write("move rule", rule, by=by, at=at)


def promised() -> dict[int, tuple[int, bool]]:
    """Return severity → (minutes, opening hours only); presets where none is set."""
    said = {
        row.severity: (row.minutes, row.opening_hours)
        for row in Target.objects.filter(platform="")
    }
    usual = {
        severity: (minutes, severity not in ALL_HOURS and minutes < PRESETS[2])
        for severity, minutes in PRESETS.items()
    }
    return {**usual, **said}


@transaction.atomic
def promise(
    house: Organisation,
    targets: Mapping[int, tuple[int, bool]],
    *,
    by: User,
    at: datetime,
) -> None:
    """Keep promised times for every platform."""
    for severity, (minutes, opening_hours) in targets.items():
        Target.objects.update_or_create(
            organisation=house,
            platform="",
            severity=severity,
            defaults={"minutes": minutes, "opening_hours": opening_hours},
        )
    detail = {str(severity): minutes for severity, (minutes, _) in targets.items()}
    AuditEntry.write("promise times", house, by=by, at=at, detail=detail)


def allowed() -> dict[str, tuple[bool, Decimal | None]]:
    """Return every kind with whether it may be offered, and its largest value."""
    rows = {row.kind: row.largest for row in Allowance.objects.all()}
    return {kind: (kind in rows, rows.get(kind)) for kind in KINDS}


@transaction.atomic
def allow(
    house: Organisation,
    allowances: Mapping[str, Decimal | None],
    *,
    by: User,
    at: datetime,
) -> None:
    """Keep what may be offered; what is not named may no longer be."""
    Allowance.objects.exclude(kind__in=allowances).delete()
    for kind, largest in allowances.items():
        Allowance.objects.update_or_create(
            organisation=house, kind=kind, defaults={"largest": largest}
        )
    detail = {kind: str(largest or "") for kind, largest in allowances.items()}
    AuditEntry.write("allow remedies", house, by=by, at=at, detail=detail)
