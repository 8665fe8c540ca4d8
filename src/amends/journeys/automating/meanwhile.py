"""Meanwhile: what happened between the writing of a reply and its leaving."""

from __future__ import annotations

from datetime import datetime

from amends.cases.feedback import Feedback
from amends.cases.revision import Revision
from amends.journeys.automating.trust import footing_of
from amends.replies.automatic_stop import AutomaticStop
from amends.replies.automatic_terms import AutomaticTerms
from amends.replies.experience import Experience
from amends.replies.publication import Publication


def not_any_more(publication: Publication, *, at: datetime) -> str:
    """Return why a reply that was to leave later must not leave now; empty if it may.

    One of: removed, edited, more, and for automatic answers also stopped, closed,
    untrusted. A reply that leaves at once is not asked about.
    """
    if publication.promised_for is None or publication.sent:
        return ""
    return _customer_moved(publication) or (
        _trust_gone(publication, at) if publication.automatic else ""
    )


def _customer_moved(publication: Publication) -> str:
    feedback, since = publication.feedback, publication.created_at
    if hasattr(feedback, "tombstone"):
        return "removed"
    if Revision.objects.filter(feedback=feedback, seen_at__gt=since).exists():
        return "edited"
    later = Feedback.objects.of_case(publication.case).filter(
        received_at__gt=since, automatic=""
    )
    return "more" if later.exists() else ""


def _trust_gone(publication: Publication, at: datetime) -> str:
    if AutomaticStop.standing() is not None:
        return "stopped"
    if publication.case.state != "open":
        return "closed"
    row = Experience.objects.get(publication=publication)
    terms = AutomaticTerms.of_house(publication.organisation_id)
    footing = footing_of(terms, (row.channel_id, row.band, row.kind), at=at)
    return "" if footing and footing.answers else "untrusted"
