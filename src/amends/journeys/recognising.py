"""Recognising: the words of one case name a customer whom we know from elsewhere.

Only an address or a number counts, never a name; a person decides, and it can be
taken back.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.feedback import Feedback
from amends.cases.identity import Identity
from amends.cases.merge import Merge
from amends.core.nouns import Reading


def named_in(feedback: Feedback, reading: Reading) -> list[Identity]:
    """Return by what these words name known customers other than their writer."""
    place = feedback.location
    country = place.country if place else feedback.organisation.country
    values = {way for said in reading.personal_data for way in _ways(said, country)}
    if not values:
        return []
    found = Identity.objects.reached_by(values)
    return [row for row in found if row.customer_id != feedback.customer_id]


@transaction.atomic
def recognise(case: Case, customer: Customer, *, by: User, at: datetime) -> Merge:
    """Say that this case comes from that customer; the merge can be undone."""
    writer = case.customer or somebody(case, at)
    merge = Merge.make(customer, writer, by=by, at=at)
    case.log("recognised", by=by, at=at, detail={"customer": customer.pk})
    return merge


def somebody(case: Case, at: datetime) -> Customer:
    """Make a customer of whoever wrote this, for a merge that can be taken back."""
    writer: Customer = Customer.objects.create(
        organisation_id=case.organisation_id, name=case.author, created_at=at
    )
    case.come_from(writer)
    return writer


def _ways(said: str, country: str) -> set[str]:
    """Return how an address or a number in a text may stand in our books."""
    ways = {said.strip().casefold(), "".join(said.split())}
    # Slow to load, and few calls leave a number.
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(said, country)
    except phonenumbers.NumberParseException:
        return ways
    return ways | {
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    }
