"""Switching: people turn automatic answers on and off, lane by lane or all at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.core.answering.lanes import Key
from amends.journeys.automating.trust import footing_of
from amends.replies.automatic_stop import AutomaticStop
from amends.replies.automatic_terms import (
    LEAST_NEEDED,
    LONGEST,
    SHORTEST,
    AutomaticTerms,
)
from amends.replies.lane import Lane
from amends.replies.publication import Publication


class NotEarned(Exception):
    """People have not sent enough drafts of this kind unchanged."""


@transaction.atomic
def switch_on(house: Organisation, key: Key, *, by: User, at: datetime) -> Lane:
    """Let a lane answer by itself from now on. Raises NotEarned."""
    footing = footing_of(AutomaticTerms.of_house(house.pk), key, at=at)
    if footing is None or not footing.standing.earned:
        raise NotEarned
    channel, band, kind = key
    lane: Lane
    lane, _new = Lane.objects.update_or_create(
        channel_id=channel,
        band=band,
        kind=kind,
        defaults={
            "organisation": house,
            "switched_on_by": by,
            "switched_on_at": at,
        },
    )
    detail = {"unchanged": footing.standing.unchanged}
    AuditEntry.write("switch on answers", lane, by=by, at=at, detail=detail)
    return lane


@transaction.atomic
def switch_off(lane: Lane, *, by: User, at: datetime) -> None:
    """Leave a lane to people again; what waits in it is held back in its time."""
    AuditEntry.write("switch off answers", lane, by=by, at=at)
    lane.delete()


@transaction.atomic
def stop_all(house: Organisation, *, by: User, at: datetime) -> int:
    """Stop every automatic answer, also those that wait; return how many waited."""
    new = AutomaticStop.pull(house, by=by, at=at)
    waiting = list(Publication.objects.waiting_by_themselves())
    stopped = [row for row in waiting if row.undo(at=at)]
    for row in stopped:
        row.draft.again(at=at)
        detail = {"publication": row.pk, "reason": "stopped"}
        row.case.log("held_back", by=by, at=at, detail=detail)
    if new or stopped:
        detail = {"waiting": len(stopped)}
        AuditEntry.write("stop answers", house, by=by, at=at, detail=detail)
    return len(stopped)


@transaction.atomic
def resume(house: Organisation, *, by: User, at: datetime) -> None:
    """Let the lanes go on; what was held back stays with people."""
    gone, _rows = AutomaticStop.objects.all().delete()
    if gone:
        AuditEntry.write("resume answers", house, by=by, at=at)


@transaction.atomic
def keep_terms(
    house: Organisation, wanted: Mapping[str, Any], *, by: User, at: datetime
) -> AutomaticTerms:
    """Let other terms count, for whatever is answered from now on."""
    terms: AutomaticTerms
    terms, _new = AutomaticTerms.objects.update_or_create(
        organisation=house,
        defaults={
            "signer": wanted["signer"],
            "delay_minutes": min(LONGEST, max(SHORTEST, wanted["delay_minutes"])),
            "daily_cap": min(1000, max(0, wanted["daily_cap"])),
            "needed": min(1000, max(LEAST_NEEDED, wanted["needed"])),
        },
    )
    detail = {
        "signer": str(terms.signer or ""),
        "delay_minutes": terms.delay_minutes,
        "daily_cap": terms.daily_cap,
        "needed": terms.needed,
    }
    AuditEntry.write("automatic terms", house, by=by, at=at, detail=detail)
    return terms
