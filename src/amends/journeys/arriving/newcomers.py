"""Take in what was never seen before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from amends.accounts.location import Location
from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.cases.revision import Revision
from amends.channels.incoming import Incoming
from amends.core import nouns
from amends.foundation.prepared import refer
from amends.foundation.rows import (
    document,
    insert,
    insert_plain,
    insert_values,
    moment,
)
from amends.journeys.arriving import attachments
from amends.journeys.arriving.going_on import go_on
from amends.journeys.arriving.machines import heed
from amends.journeys.arriving.matter import new_case
from amends.journeys.arriving.people import recognise
from amends.journeys.arriving.scene import Scene
from amends.journeys.arriving.threads import known_cases
from amends.understanding.keeping import keep

EMPTY = "{}"


def welcome(scene: Scene, items: Sequence[Incoming]) -> list[int]:
    """Store, understand and bring new items; return the ids of their cases."""
    places = [scene.place(item) for item in items]
    words = [
        scene.words(item, place) for item, place in zip(items, places, strict=True)
    ]
    readings = scene.understood(words)
    people = recognise(scene, items)
    cases = _cases(scene, items, places, readings, people)
    ids = insert_values(
        Feedback,
        Feedback.COLUMNS,
        [_feedback(scene, *parts) for parts in zip(items, cases, people, strict=True)],
    )
    insert_plain(
        Revision,
        Revision.COLUMNS,
        [_revision(scene, pk, item) for pk, item in zip(ids, items, strict=True)],
    )
    insert_plain(
        Event,
        Event.COLUMNS,
        [_arrived(scene, pk, case) for pk, case in zip(ids, cases, strict=True)],
    )
    keep(
        scene.organisation.pk,
        [
            (pk, case.pk, reading)
            for pk, case, reading in zip(ids, cases, readings, strict=True)
        ],
        at=scene.at,
    )
    _unusual(scene, ids, cases, items)
    return [case.pk for case in cases]


def _unusual(
    scene: Scene, ids: Sequence[int], cases: Sequence[Case], items: Sequence[Incoming]
) -> None:
    """Keep files and heed machines; most arrivals bring neither."""
    found = [
        (Feedback(pk=pk, organisation_id=scene.organisation.pk, case=case), item)
        for pk, case, item in zip(ids, cases, items, strict=True)
        if item.files or item.automatic
    ]
    if found:
        feedback = [row for row, _item in found]
        bearers = [item for _row, item in found]
        insert(attachments.of(scene, feedback, bearers))
        heed(scene, feedback, bearers)


def _cases(
    scene: Scene,
    items: Sequence[Incoming],
    places: Sequence[Location | None],
    readings: Sequence[nouns.Reading],
    people: Sequence[Customer | None],
) -> list[Case]:
    cases = known_cases(scene, items)
    threads = {case.thread: case for case in cases.values() if case.thread}
    opened: list[Case] = []
    about: dict[int, set[str]] = defaultdict(set)
    for item, place, reading, person in zip(
        items, places, readings, people, strict=True
    ):
        known = cases.get(item.external_id) or threads.get(item.thread)
        case = known or new_case(scene, item, place, reading)
        about[id(case)].update(mention.aspect for mention in reading.aspects)
        if known is None:
            refer(case, customer=person)
            opened.append(case)
            if item.thread:
                threads[item.thread] = case
        elif not item.automatic:
            go_on(scene, case, item, reading, about[id(case)])
        cases[item.external_id] = case
    if opened:
        numbers = scene.organisation.take_case_numbers(len(opened))
        for case, number in zip(opened, numbers, strict=True):
            case.number = number
        insert(opened)
    return [cases[item.external_id] for item in items]


def _feedback(
    scene: Scene,
    item: Incoming,
    case: Case,
    person: Customer | None,
) -> tuple[object, ...]:
    return (
        scene.organisation.pk,
        case.pk,
        scene.channel.pk,
        # What continues a matter belongs where the matter does, moved or not.
        case.location_id,
        person.pk if person else None,
        item.external_id,
        item.fingerprint(),
        item.author[:200],
        item.title[:300],
        item.text,
        item.stars,
        item.url[:1000],
        item.public,
        item.automatic[:20],
        document(item.details) if item.details else EMPTY,
        moment(item.written_at) if item.written_at else scene.moment,
        scene.moment,
    )


def _revision(scene: Scene, pk: int, item: Incoming) -> tuple[object, ...]:
    """Return the row that keeps these words and their payload as they came."""
    return (
        scene.organisation.pk,
        pk,
        item.fingerprint(),
        item.title[:300],
        item.text,
        item.stars,
        document(item.raw) if item.raw else EMPTY,
        scene.moment,
    )


def _arrived(scene: Scene, pk: int, case: Case) -> tuple[object, ...]:
    particulars = document({"feedback": pk})
    return (
        scene.organisation.pk,
        case.pk,
        "arrived",
        None,
        particulars,
        scene.moment,
    )
