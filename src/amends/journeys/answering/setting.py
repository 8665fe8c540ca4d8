"""Gather what drafting and guard may know about one reply."""

from __future__ import annotations

from typing import Any

from django.db import models

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.feedback import Feedback
from amends.core.nouns import Business, Known, Reading, Remedy, Setting, Signer
from amends.foundation.kept_question import kept
from amends.journeys.answering.archives import archive_of
from amends.journeys.answering.given import given_in
from amends.journeys.answering.obeying import obeying, signing
from amends.journeys.answering.voices import voice_of
from amends.remedies.allowance import Allowance
from amends.remedies.investigation import Investigation
from amends.replies.publication import Publication

RECENT = 200
"""Earlier replies of the place that a new one is compared with."""


def setting_for(feedback: Feedback, member: Membership, reading: Reading) -> Setting:
    """Return the setting of an answer by this member to this feedback."""
    place = feedback.location
    organisation = member.organisation
    setting = Setting(
        channel=feedback.channel.platform_slug,
        public=feedback.public,
        sector=place.trade if place else organisation.sector,
        business=place.as_business()
        if place
        else Business(name=organisation.name, languages=(organisation.language,)),
        review=feedback.as_review(reading.lang),
        known=_known(feedback),
        remedies=_remedies(feedback, organisation.currency),
        signer=signing(feedback, _signer(member), member),
        earlier_replies=_earlier(feedback),
        published=archive_of(place),
    )
    return obeying(setting, feedback)


def _known(feedback: Feedback) -> Known:
    customer = feedback.customer
    facts = feedback.details.get("facts", [])
    return Known(
        customer_name=customer.name or None if customer else None,
        facts=tuple(str(fact) for fact in facts),
        at_fault=str(feedback.details.get("at_fault") or _fault(feedback)),
    )


def _fault(feedback: Feedback) -> str:
    """Return what was found out in the case before this was said."""
    standing = Investigation.standing_of(feedback.case)
    return standing.at_fault if standing else "unknown"


def _remedies(feedback: Feedback, currency: str) -> tuple[Remedy, ...]:
    """Return what may be promised: what was given here, else what the house allows.

    Once somebody has given a remedy, a reply that promises another one, or more,
    would be a second decision.
    """
    decided = tuple(row.as_noun() for row in given_in(feedback.case))
    if decided:
        return decided
    return tuple(row.as_remedy(currency) for row in _allowances())


def _signer(member: Membership) -> Signer:
    voice = voice_of(member)
    return voice.as_signer() if voice else Signer(name=str(member.user))


def _earlier(feedback: Feedback) -> tuple[str, ...]:
    return tuple(_published_at(feedback.location))


@kept
def _published_at(place: Location | None) -> models.QuerySet[Any, str]:
    published = Publication.objects.all().published_at_place(place)
    return published.values_list("text", flat=True)[:RECENT]


@kept
def _allowances() -> models.QuerySet[Allowance]:
    rows: models.QuerySet[Allowance] = Allowance.objects.all()
    return rows
