"""Arrival: what a connector brings becomes feedback, understood and in a case.

The story for a batch, in one transaction: what is new, what changed, what is gone;
who speaks; what it says; whose it is. One item and ten thousand take the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from amends.cases.feedback import Feedback
from amends.cases.revision import Revision
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.core.reading import read_many
from amends.foundation import faults
from amends.foundation.statements import vendor
from amends.journeys.arriving.changes import change, remove
from amends.journeys.arriving.cleaning import clean
from amends.journeys.arriving.newcomers import welcome
from amends.journeys.arriving.scene import Read, Scene


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of a batch, in numbers; ``cases`` are the ids touched."""

    created: int = 0
    updated: int = 0
    removed: int = 0
    unchanged: int = 0
    cases: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """How many different items the batch held."""
        return self.created + self.updated + self.removed + self.unchanged

    def and_(self, other: Arrival) -> Arrival:
        """Return what became of two batches."""
        return Arrival(
            created=self.created + other.created,
            updated=self.updated + other.updated,
            removed=self.removed + other.removed,
            unchanged=self.unchanged + other.unchanged,
            cases=self.cases + other.cases,
        )


def receive(
    channel: Channel,
    items: Sequence[Incoming],
    *,
    at: datetime,
    backfill: bool = False,
    read: Read = read_many,
    whole: bool = False,
) -> Arrival:
    """Take in a batch; the same batch again changes nothing.

    Runs inside the organisation's scope. With ``backfill`` nothing automatic
    follows and nobody has promised a time. ``read`` understands the words. With
    ``whole`` a failure is one of the caller's whole transaction.
    """
    scene = Scene(channel, at=at, backfill=backfill, read=read)
    try:
        return _receive(scene, items, whole=whole)
    except IntegrityError:
        # Another process brought the same items at the same moment; now they are
        # known, so the second look finds them. A third process is not in sight.
        scene = Scene(channel, at=at, backfill=backfill, read=read)
        return _receive(scene, items, whole=whole)


def _receive(scene: Scene, items: Sequence[Incoming], *, whole: bool) -> Arrival:
    # A second look inside the caller's transaction needs a savepoint; on SQLite there
    # is none to take, since nobody else writes meanwhile.
    inside = transaction.atomic(savepoint=not whole or vendor() != "sqlite")
    try:
        with inside:
            return _take_in(scene, items)
    except BaseException:
        # The rows are rolled back; files know no transactions.
        scene.drop_files()
        raise


def _take_in(scene: Scene, items: Sequence[Incoming]) -> Arrival:
    latest = {item.external_id: item for item in map(clean, items)}
    known = _known(scene.channel, list(latest))
    fresh = [
        item
        for external_id, item in latest.items()
        if external_id not in known and not item.deleted
    ]
    changed = [
        (known[item.external_id], item)
        for item in latest.values()
        if item.external_id in known and _differs(known[item.external_id], item)
    ]
    opened = welcome(scene, fresh) if fresh else []
    faults.point("arrival.after_insert")
    removed = [pair for pair in changed if pair[1].deleted]
    edited = [pair for pair in changed if not pair[1].deleted]
    for feedback, _item in removed:
        remove(scene, feedback)
    for feedback, item in edited:
        change(scene, feedback, item)
    faults.point("arrival.before_commit")
    return Arrival(
        created=len(fresh),
        updated=len(edited),
        removed=len(removed),
        unchanged=len(latest) - len(fresh) - len(changed),
        cases=(*opened, *(feedback.case_id for feedback, _item in changed)),
    )


def _known(channel: Channel, external_ids: list[str]) -> dict[str, Feedback]:
    if not external_ids:
        return {}
    ids = Feedback.ids_known(channel, external_ids)
    if not ids:
        return {}
    rows = Feedback.objects.from_channel(channel, list(ids))
    found = rows.select_related("case", "tombstone", "location")
    return {feedback.external_id: feedback for feedback in found}


def _differs(feedback: Feedback, item: Incoming) -> bool:
    buried = hasattr(feedback, "tombstone")
    if item.deleted or buried:
        return item.deleted != buried
    if feedback.version == item.fingerprint():
        return False
    # A platform's own version that we have seen before is an old edition delivered
    # late; a content hash seen before is somebody changing their words back.
    late = Revision.objects.filter(feedback=feedback, version=item.fingerprint())
    return not (item.version and late.exists())
