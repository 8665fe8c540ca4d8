"""By which way a customer can be reached: a letter first, else a text message."""

from __future__ import annotations

from django.db import models

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.identity import Identity
from amends.channels.channel import Channel
from amends.journeys.visits.came import number_of

LETTERS, TEXTS = "email", "sms"
Ways = dict[str, list[Channel]]
"""The channels that carry letters, and those that carry text messages."""


def open_ways() -> Ways:
    """Return the house's ways; call inside its scope."""
    return {
        slug: list(Channel.objects.listening().carrying(slug).order_by("pk"))
        for slug in (LETTERS, TEXTS)
    }


def way_of(place_id: int | None, ways: list[Channel]) -> Channel | None:
    """Return the channel that serves this place, its own first."""
    fits = [way for way in ways if way.location_id in {place_id, None}]
    return min(fits, key=lambda way: way.location_id is None, default=None)


def reach(case: Case, ways: Ways) -> tuple[str, Channel] | None:
    """Return address or number, and the channel to it; None where there is none."""
    for slug, known in ((LETTERS, address_of), (TEXTS, phone_of)):
        way = way_of(case.location_id, ways[slug])
        to = known(case) if way else ""
        if way and to:
            return to, way
    return None


def address_of(case: Case) -> str:
    """Return where this customer wrote from, or by which address they are known."""
    return _told(case, "reply_to", "from") or _known(case, "email")


def phone_of(case: Case) -> str:
    """Return this customer's number in full, empty for none."""
    told = _told(case, "phone") or _known(case, "phone")
    place = case.location
    return number_of(told, place.country if place else case.organisation.country)


def reachable_by(ways: Ways) -> models.Q:
    """Keep cases whose customer left something that one of the ways can use.

    The others would be looked at again and again, and fill the batch.
    """
    found = models.Q(pk=None)
    if ways[LETTERS]:
        found |= _left("email", "reply_to", "from")
    if ways[TEXTS]:
        found |= _left("phone", "phone")
    return found


def _told(case: Case, *names: str) -> str:
    private = Feedback.objects.of_case(case).filter(public=False, automatic="")
    for feedback in private.order_by("-written_at", "-pk"):
        for name in names:
            if feedback.details.get(name):
                return str(feedback.details[name])
    return ""


def _known(case: Case, kind: str) -> str:
    if case.customer_id is None:
        return ""
    known = Identity.objects.of_customer(case.customer_id).filter(kind=kind).first()
    return known.value if known else ""


def _left(kind: str, *names: str) -> models.Q:
    told = models.Q(pk=None)
    for name in names:
        told |= models.Q(**{f"details__{name}__isnull": False})
    wrote = Feedback.objects.filter(
        told, case=models.OuterRef("pk"), public=False, automatic=""
    )
    known = Identity.objects.filter(customer=models.OuterRef("customer"), kind=kind)
    return models.Q(models.Exists(wrote)) | models.Q(models.Exists(known))
