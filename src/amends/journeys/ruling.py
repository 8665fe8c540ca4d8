"""Ruling: what a manager decides about promised times and remedies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.remedies.allowance import KINDS, Allowance
from amends.routing import presets
from amends.routing.target import ALL_HOURS, PRESETS, Target


def promised() -> dict[int, tuple[int, bool]]:
    """Return severity → (minutes, opening hours only); presets where none is set."""
    said = promised_by_channel().get("", {})
    usual = {
        severity: (minutes, severity not in ALL_HOURS and minutes < PRESETS[2])
        for severity, minutes in PRESETS.items()
    }
    return {**usual, **said}


def promised_by_channel() -> dict[str, dict[int, tuple[int, bool]]]:
    """Return platform → what is said of it; the empty one is for all others."""
    said: dict[str, dict[int, tuple[int, bool]]] = defaultdict(dict)
    for row in Target.objects.order_by("platform", "severity"):
        said[row.platform][row.severity] = (row.minutes, row.opening_hours)
    return dict(said)


@transaction.atomic
def promise(
    house: Organisation,
    targets: Mapping[int, tuple[int, bool]],
    *,
    by: User,
    at: datetime,
    platform: str = "",
) -> None:
    """Keep promised times for one platform, or for all that have none of their own."""
    _keep(house, platform, targets)
    detail: dict[str, object] = {str(key): told[0] for key, told in targets.items()}
    if platform:
        detail["platform"] = platform
    AuditEntry.write("promise times", house, by=by, at=at, detail=detail)


@transaction.atomic
def promise_alike(
    house: Organisation, platform: str, *, by: User, at: datetime
) -> None:
    """Promise on one platform what is promised everywhere."""
    for row in Target.objects.filter(platform=platform).exclude(platform=""):
        row.delete()
    detail = {"platform": platform}
    AuditEntry.write("promise times", house, by=by, at=at, detail=detail)


@transaction.atomic
def promise_as_trade(
    house: Organisation, sector: str, *, by: User, at: datetime
) -> None:
    """Promise what this trade is used to, on every channel; what was said goes."""
    Target.objects.filter(organisation=house).delete()
    _keep(house, "", presets.times_of(sector))
    for platform, times in presets.BY_CHANNEL.get(sector, {}).items():
        _keep(house, platform, times)
    house.routing_changed()
    AuditEntry.write("preset times", house, by=by, at=at, detail={"sector": sector})


def _keep(house: Organisation, platform: str, times: presets.Times) -> None:
    for severity, (minutes, opening_hours) in times.items():
        Target.objects.update_or_create(
            organisation=house,
            platform=platform,
            severity=severity,
            defaults={"minutes": minutes, "opening_hours": opening_hours},
        )


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
