"""Looking: is there a reason why a person must answer this?"""

from __future__ import annotations

from amends.cases.attachment import Attachment
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.note import Note
from amends.cases.revision import Revision
from amends.core.answering.border import Facts, held_because
from amends.core.nouns import Reading
from amends.replies.draft import Draft
from amends.replies.publication import Publication
from amends.understanding.mention import Mention


def person_needed(feedback: Feedback, reading: Reading) -> str:
    """Return why a person must answer; empty where nothing speaks for it."""
    case, place = feedback.case, feedback.location
    sector = place.trade if place else feedback.organisation.sector
    return held_because(
        Facts(
            reading=reading,
            stars=feedback.stars,
            severity=case.severity,
            sector=sector,
            backfill=case.backfill,
            automatic=bool(feedback.automatic),
            known_complaint=_known_complaint(feedback, reading),
            touched=_touched(feedback),
            edited=hasattr(feedback, "tombstone")
            or Revision.objects.filter(feedback=feedback).count() > 1,
            attached=Attachment.objects.of_case(case)
            .filter(feedback=feedback)
            .exists(),
            letters=len(feedback.words),
        )
    )


def _touched(feedback: Feedback) -> bool:
    """Whether somebody has begun: words, a reply, a note, or the case is not open."""
    case = feedback.case
    return (
        Draft.objects.of_case(case).exists()
        or Publication.objects.of_case(case).exists()
        or Note.objects.of_case(case).exists()
        or bool(feedback.details.get("reply"))
        or case.state != "open"
        or Feedback.objects.of_case(case).count() > 1
    )


def _known_complaint(feedback: Feedback, reading: Reading) -> bool:
    """Whether this customer, and this matter at this place, are no news to the house.

    Who cannot be recognised complains for the first time.
    """
    customer, case = feedback.customer_id, feedback.case
    if customer is None:
        return False
    earlier = Case.objects.filter(
        customer=customer, kind__in=["complaint", "mixed"], answered_at__isnull=False
    ).exclude(pk=case.pk)
    sore = {one.aspect for one in reading.aspects if one.polarity == "neg"}
    met = Mention.objects.filter(
        polarity="neg",
        aspect__in=sore,
        case__location=case.location_id,
        case__answered_at__isnull=False,
    ).exclude(case=case.pk)
    known = set(met.values_list("aspect", flat=True).distinct())
    return bool(sore) and sore <= known and earlier.exists()
