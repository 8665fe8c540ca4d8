"""Policy making: try another policy on last year's cases, then let it count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.cases.case import Case
from amends.core import nouns
from amends.core.remedying import Decision, Facts, Policy, decide
from amends.journeys.investigating import OUR_FAULT, YEAR, gathered
from amends.remedies.budget import Budget
from amends.remedies.investigation import Investigation
from amends.remedies.policy_edition import PolicyEdition
from amends.remedies.remedy import Remedy
from amends.understanding.reading import Reading

PAGE = 2000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one policy would have given in a year."""

    given: int
    cost: Decimal
    kinds: tuple[tuple[str, int], ...]
    above: int


@dataclass(frozen=True, slots=True)
class Trial:
    """Two policies on the same cases.

    ``sure`` counts the cases whose fault somebody found out; ``open`` those where
    nobody has. ``most`` is what the wish would cost if all of those were our fault.
    """

    sure: int
    open: int
    now: Outcome
    then: Outcome
    changed: int
    most: Decimal
    really: Decimal


def try_out(now: Policy, then: Policy, *, at: datetime) -> Trial:
    """Put both policies to every complaint of the last year."""
    sure: list[tuple[Decision, Decision]] = []
    unsure: list[Decision] = []
    for facts in facts_since(at):
        if facts.at_fault == "unknown":
            unsure.append(decide(replace(facts, at_fault="yes"), then))
        else:
            sure.append((decide(facts, now), decide(facts, then)))
    given = Remedy.objects.given_between(at - YEAR, at)
    wanted = _outcome([two for _one, two in sure])
    return Trial(
        sure=len(sure),
        open=len(unsure),
        now=_outcome([one for one, _two in sure]),
        then=wanted,
        changed=sum(_gift(one) != _gift(two) for one, two in sure),
        most=wanted.cost + _outcome(unsure).cost,
        really=given.worth(),
    )


def facts_since(at: datetime) -> Iterator[Facts]:
    """Yield the facts of each complaint of a year."""
    for _case, facts in cases_since(at):
        yield facts


def cases_since(at: datetime) -> Iterator[tuple[Case, Facts]]:
    """Yield each complaint of a year with its facts, a page of cases at a time."""
    complaints = Case.objects.filter(
        received_at__gte=at - YEAR, kind__in=["complaint", "mixed"]
    ).select_related("channel", "location", "assignee")
    before: Counter[int] = Counter()
    last = 0
    while True:
        page = list(complaints.filter(pk__gt=last).order_by("pk")[:PAGE])
        yield from _facts_of(page, before)
        if len(page) < PAGE:
            return
        last = page[-1].pk


@transaction.atomic
def write(house: Organisation, policy: Policy, *, by: User, at: datetime) -> None:
    """Let another policy count from now on; what was given stays as it was."""
    edition = PolicyEdition.write(house, policy, by=by, at=at)
    AuditEntry.write("write policy", edition, by=by, at=at)


@transaction.atomic
def allot(
    budgets: Mapping[Location, Decimal | None], *, by: User, at: datetime
) -> None:
    """Keep what each place may give a month; None lifts the limit."""
    for place, monthly in budgets.items():
        if monthly is None:
            Budget.objects.filter(location=place).delete()
        else:
            Budget.objects.update_or_create(
                location=place,
                defaults={
                    "organisation_id": place.organisation_id,
                    "monthly": monthly,
                },
            )
        detail = {"monthly": str(monthly or "")}
        AuditEntry.write("allot budget", place, by=by, at=at, detail=detail)


def _facts_of(cases: list[Case], before: Counter[int]) -> Iterator[tuple[Case, Facts]]:
    found = {
        row.case_id: row
        for row in Investigation.objects.standing().filter(case__in=cases)
    }
    readings: dict[int, list[nouns.Reading]] = defaultdict(list)
    rows = Reading.objects.filter(feedback__case__in=cases).order_by("-pk")
    for row in rows.select_related("feedback"):
        readings[row.feedback.case_id].append(row.as_noun())
    for case in cases:
        standing = found.get(case.pk)
        customer = case.customer_id or 0
        repeats = before[customer]
        yield case, gathered(case, readings[case.pk], standing, repeats=repeats)
        if customer and standing and standing.at_fault in OUR_FAULT:
            before[customer] += 1


def _outcome(decisions: list[Decision]) -> Outcome:
    given = [one for one in decisions if one.kind]
    kinds = Counter(one.kind for one in given)
    return Outcome(
        given=len(given),
        cost=sum((one.amount or Decimal(0) for one in given), Decimal(0)),
        kinds=tuple(kinds.most_common()),
        above=sum(one.authority != "agent" for one in given),
    )


def _gift(decision: Decision) -> tuple[str, Decimal | None]:
    return decision.kind, decision.amount
