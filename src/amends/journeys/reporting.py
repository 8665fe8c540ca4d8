"""Reporting: a platform says, later, what became of a reply that it took."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.channels.channel import Channel
from amends.channels.outgoing import Outcome
from amends.channels.push import Report
from amends.journeys.publishing import conclude
from amends.replies.publication import Publication, Stage

UNSURE = frozenset({Stage.UNKNOWN, Stage.FAILED, Stage.PENDING})


@transaction.atomic
def heed_report(channel: Channel, report: Report, *, at: datetime) -> None:
    """Settle what nobody could tell, and open what did not arrive after all."""
    receipt = report.receipt
    found = Publication.objects.reported(channel, report.key, receipt.external_id)
    publication = found.first()
    if publication is None:
        return
    # What was sent and given to a person in the end is in doubt all the same.
    doubtful = publication.stage == Stage.MANUAL and publication.sent
    if publication.stage in UNSURE or doubtful:
        conclude(publication, receipt)
    elif publication.stage == Stage.PUBLISHED and receipt.outcome == Outcome.REJECTED:
        publication.came_back(receipt.reason)
        case = publication.case
        case.reopen(by=None, at=at)
        detail = {"publication": publication.pk, "reason": receipt.reason}
        case.log("bounced", by=None, at=at, detail=detail)
