"""Gathering: the fact table follows the events of the house, case by case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models, transaction

from amends.accounts.organisation import Organisation
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.cases.revision import Revision
from amends.cases.state import State
from amends.followups.satisfaction import Content, Satisfaction
from amends.insights.mark import Mark
from amends.journeys.learning.calendar import first_weekday, week_of, zones
from amends.journeys.learning.columns import Row, frame, keep
from amends.journeys.learning.visits import happened

BATCH = 2000
"""Cases that are gathered at a time."""

WANTED = (
    "pk",
    "case_id",
    "case__backfill",
    "case__received_at",
    "case__answered_at",
    "case__due_at",
    "case__anew_at",
    "case__state",
    "case__assignee_id",
    "case__severity",
    "case__closure__reason",
    "location_id",
    "channel__platform_slug",
    "customer_id",
    "stars",
    "automatic",
    "details",
    "written_at",
    "reading__lang",
    "reading__polarity",
    "reading__kind",
    "reading__content",
    "quarantine__pk",
)


def follow(house: Organisation) -> int:
    """Bring the facts up to the latest event; returns how many cases were gathered.

    Call inside the scope of the house. Safe to run twice, and after a crash.
    """
    total = 0
    while cases := _next(house):
        total += cases
    return total


@transaction.atomic
def _next(house: Organisation) -> int:
    """Gather the cases of the next events, and move the mark behind them."""
    mark = Mark.of(house)
    events = Event.objects.after(mark.event).values_list("pk", "case_id")
    found = list(events[: BATCH * 4])
    if not found:
        return 0
    touched: set[int] = set()
    last = mark.event
    for pk, case_id in found:
        if len(touched) >= BATCH:
            break
        touched.add(case_id)
        last = pk
    weeks = {week.isoformat() for week in gather(house, touched)}
    mark.event, mark.stale = last, sorted({*mark.stale, *weeks})
    mark.save(update_fields=["event", "stale"])
    return len(touched)


def gather(house: Organisation, cases: set[int]) -> set[date]:
    """Write the facts of these cases anew; returns the weeks that changed."""
    return keep(house, cases, frame(_rows(house, cases)))


def _rows(house: Organisation, cases: set[int]) -> Iterator[Row]:
    clocks = zones(house)
    first_day = first_weekday(house.country)
    content = dict(
        Satisfaction.objects.filter(case__in=cases).values_list("case", "state")
    )
    raised = _least_stars(cases)
    rows = (
        Feedback.objects.filter(case__in=cases).order_by("case", "pk").values(*WANTED)
    )
    before = None
    for row in rows.iterator():
        zone = clocks.get(row["location_id"] or 0, clocks[0])
        said = _Said(row, zone, first_day)
        least = raised.get(row["pk"])
        yield said.facts(
            first=row["case_id"] != before,
            content=content.get(row["case_id"], ""),
            raised=least is not None and (row["stars"] or 0) > least,
        )
        before = row["case_id"]


def _least_stars(cases: set[int]) -> dict[int, float]:
    """Return the fewest stars that each edited feedback once had."""
    rows = Revision.objects.filter(feedback__case__in=cases, stars__isnull=False)
    least = rows.values("feedback").annotate(least=models.Min("stars")).order_by()
    return dict(least.values_list("feedback", "least"))


class _Said:
    """One feedback with its case, as columns."""

    def __init__(self, row: dict[str, Any], zone: ZoneInfo, first_day: int) -> None:
        self.row = row
        self.written = row["written_at"].astimezone(zone)
        self.week = week_of(self.written.date(), first_day)

    def facts(self, *, first: bool, content: str, raised: bool) -> Row:
        """Return the columns in the order of SCHEMA."""
        row, details = self.row, self.row["details"] or {}
        reading = row["reading__content"] or {}
        answered, own = row["case__answered_at"], not row["automatic"]
        settled = row["case__state"] == State.CLOSED and bool(answered)
        return (
            row["pk"],
            row["case_id"],
            first,
            f"{self.written:%Y-%m-%dT%H:%M}",
            happened(reading.get("when"), self.written),
            self.week,
            row["location_id"] or 0,
            row["channel__platform_slug"],
            str(details.get("product") or "")[:80],
            _language(row["reading__lang"]),
            row["stars"],
            row["reading__polarity"] or "",
            row["reading__kind"] or "",
            _about(reading, "neg"),
            _about(reading, "pos"),
            row["customer_id"] or 0,
            str(details.get("order") or "")[:80],
            bool(row["quarantine__pk"]) or not own,
            # Old reviews that were brought in at once were nobody's to answer then.
            first and own and not row["case__backfill"],
            _minutes(row["case__received_at"]),
            _minutes(answered),
            _minutes(row["case__due_at"]),
            row["case__state"] == State.OPEN,
            settled and content != Content.DISPUTED,
            content,
            raised and bool(answered),
            row["case__assignee_id"] or 0,
            row["case__severity"],
            # Whoever spoke again after our answer waits for another.
            answered is None or row["case__anew_at"] is not None,
        )


def _language(code: str | None) -> str:
    return "" if code in (None, "und") else str(code)


def _about(reading: dict[str, Any], polarity: str) -> str:
    """Return the aspects of one side with their confidence, as the contract has it."""
    return ";".join(
        f"{said['aspect']}:{said.get('confidence', 1.0):.2f}"
        for said in reading.get("aspects", [])
        if said["polarity"] == polarity
    )


def _minutes(at: datetime | None) -> int | None:
    return int(at.timestamp() // 60) if at else None
