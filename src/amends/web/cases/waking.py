"""Waking times: the presets for putting a case aside, each with its exact instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext

if TYPE_CHECKING:
    from amends.cases.case import Case

MORNING = time(9)
LATER = timedelta(hours=3)
FARTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Waking:
    """A name and the instant it stands for."""

    name: str
    at: datetime

    @property
    def value(self) -> str:
        """The instant as a form sends it."""
        return self.at.isoformat()


def wakings(case: Case, now: datetime) -> list[Waking]:
    """Return the presets, on the clock of the place where it happened."""
    here = _here(case, now)
    presets = [
        Waking(gettext("In three hours"), here + LATER),
        Waking(gettext("Tomorrow morning"), _morning(here, 1)),
        Waking(gettext("In three days"), _morning(here, 3)),
        Waking(gettext("Monday morning"), _morning(here, 8 - here.isoweekday())),
    ]
    # On a Sunday tomorrow is Monday: one instant, one line.
    once = {preset.at: preset for preset in reversed(presets)}
    return sorted(once.values(), key=lambda preset: preset.at)


def until_of(typed: str, case: Case, now: datetime) -> datetime | None:
    """Return the instant that a form means; None for nonsense and for the past."""
    try:
        until = datetime.fromisoformat(typed)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=_here(case, now).tzinfo)
    return until if now < until < now + FARTHEST else None


def _here(case: Case, now: datetime) -> datetime:
    if case.location:
        return now.astimezone(case.location.zone)
    return timezone.localtime(now)


def _morning(here: datetime, days: int) -> datetime:
    day = (here + timedelta(days=days)).date()
    return datetime.combine(day, MORNING, tzinfo=here.tzinfo)
