"""Investigating: what went wrong and whether it was us; the remedy rests on it.

what the reader understood → what somebody found out → the facts of the policy
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db import models, transaction

from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.core import nouns
from amends.core.remedying import Facts
from amends.foundation.kept_question import kept
from amends.remedies.investigation import Investigation
from amends.remedies.remedy import Remedy
from amends.understanding.reading import Reading

YEAR = timedelta(days=365)
OUR_FAULT = ("yes", "partly")


@dataclass(frozen=True, slots=True)
class Found:
    """What somebody found out; ``cause`` empty lets the reading's aspects stand."""

    at_fault: str = "unknown"
    cause: str = ""
    found: str = ""
    price: Decimal | None = None
    visits: int = 0
    evidence: str = ""


@transaction.atomic
def investigate(case: Case, found: Found, *, by: User, at: datetime) -> Investigation:
    """Keep what was found out; drafts, guard and policy know it from now on."""
    made = Investigation.write(
        case,
        by=by,
        at=at,
        at_fault=found.at_fault,
        cause=found.cause,
        found=found.found,
        evidence=found.evidence,
        price=found.price,
        visits=found.visits,
    )
    latest = Feedback.objects.of_case(case).last()
    if latest is not None:
        latest.know(list(latest.details.get("facts", [])), found.at_fault)
    detail = {"at_fault": found.at_fault, "cause": found.cause}
    case.log("investigated", by=by, at=at, detail=detail)
    return made


def note_fault(case: Case, at_fault: str, *, by: User, at: datetime) -> None:
    """Follow what somebody said beside the facts; the same again changes nothing."""
    standing = Investigation.objects.of_case(case).first()
    if (standing.at_fault if standing else "unknown") != at_fault:
        Investigation.write(
            case,
            by=by,
            at=at,
            at_fault=at_fault,
            cause=standing.cause if standing else "",
            found=standing.found if standing else "",
            evidence=standing.evidence if standing else "",
            price=standing.price if standing else None,
            visits=standing.visits if standing else 0,
        )


def facts_of(case: Case, *, at: datetime) -> Facts:
    """Return the case as the policy sees it."""
    standing = Investigation.standing_of(case)
    return gathered(
        case,
        [row.as_noun() for row in _readings(case)],
        standing,
        repeats=_repeats(case, at),
        remedies=_remedies(case, at),
    )


@kept
def _readings(case: Case) -> models.QuerySet[Reading]:
    rows: models.QuerySet[Reading] = Reading.objects.of_case(case)
    return rows.order_by("-pk")


def gathered(
    case: Case,
    readings: Iterable[nouns.Reading],
    standing: Investigation | None,
    *,
    repeats: int = 0,
    remedies: int = 0,
) -> Facts:
    """Put the facts of one case together; ``readings`` begin with the latest."""
    known = list(readings)
    causes = [standing.cause] if standing and standing.cause else _blamed(known)
    return Facts(
        at_fault=standing.at_fault if standing else "unknown",
        causes=tuple(causes),
        severity=case.severity,
        price=standing.price if standing else None,
        repeats=repeats,
        remedies=remedies,
        visits=standing.visits if standing else 0,
        wants=tuple(dict.fromkeys(cue.id for read in known for cue in read.wants)),
    )


def _blamed(readings: Iterable[nouns.Reading]) -> list[str]:
    """Return what the customer complains of, each once."""
    blamed = (
        mention.aspect
        for read in readings
        for mention in read.aspects
        if mention.polarity in {"neg", "mix"}
    )
    return list(dict.fromkeys(blamed))


def _repeats(case: Case, at: datetime) -> int:
    """Count the customer's other cases of a year in which we were wrong."""
    if case.customer_id is None:
        return 0
    ours = Investigation.objects.standing().filter(
        at_fault__in=OUR_FAULT,
        case__customer=case.customer_id,
        case__received_at__gte=at - YEAR,
        case__received_at__lt=case.received_at,
    )
    return int(ours.exclude(case=case).count())


def _remedies(case: Case, at: datetime) -> int:
    if case.customer_id is None:
        return 0
    rows = Remedy.objects.to_customer(case.customer_id)
    given = rows.given_between(at - YEAR, at + timedelta(seconds=1))
    return int(given.exclude(case=case).count())
