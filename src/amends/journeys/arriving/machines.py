"""What follows when a machine, or a colleague's own mail program, wrote to us."""

from __future__ import annotations

from collections.abc import Sequence

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.incoming import Incoming
from amends.journeys.arriving.scene import Scene
from amends.replies.publication import Publication


def heed(scene: Scene, feedback: Sequence[Feedback], items: Sequence[Incoming]) -> None:
    """Open cases whose answer came back; count what colleagues answered elsewhere.

    Nothing follows from an old mailbox that is read for the first time.
    """
    if scene.backfill:
        return
    for row, item in zip(feedback, items, strict=True):
        if item.automatic == "bounce":
            _came_back(scene, row, item)
        elif item.automatic == "own":
            _answered_elsewhere(scene, row.case)


def _came_back(scene: Scene, feedback: Feedback, item: Incoming) -> None:
    told = item.details.get("bounce", {})
    letter = str(told.get("of", ""))[:250]
    sent = Publication.objects.filter(channel=scene.channel, external_id=letter)
    publication = sent.select_related("case").first() if letter else None
    if publication is None:
        return
    reason = str(told.get("reason", ""))[:500]
    detail = {
        "publication": publication.pk,
        "feedback": feedback.pk,
        "recipient": str(told.get("recipient", ""))[:320],
        "reason": reason,
    }
    case = publication.case
    if told.get("permanent"):
        publication.came_back(reason)
        case.reopen(by=None, at=scene.at)
        case.log("bounced", by=None, at=scene.at, detail=detail)
    else:
        case.log("delayed", by=None, at=scene.at, detail=detail)


def _answered_elsewhere(scene: Scene, case: Case) -> None:
    # A letter of ours that opens a matter answers nothing; it came closed.
    if not case.is_closed:
        case.answered(by=None, at=scene.at)
