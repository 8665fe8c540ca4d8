"""Take in what was never seen before."""

from __future__ import annotations

from collections.abc import Sequence

from amends.accounts.location import Location
from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.cases.revision import Revision
from amends.channels.incoming import Incoming
from amends.core import nouns
from amends.core.reading import read_many
from amends.foundation.rows import insert, insert_plain
from amends.journeys.arriving import attachments
from amends.journeys.arriving.machines import heed
from amends.journeys.arriving.matter import new_case
from amends.journeys.arriving.people import recognise
from amends.journeys.arriving.scene import Scene
from amends.journeys.arriving.threads import known_cases
from amends.understanding.mention import Mention
from amends.understanding.reading import Reading


def welcome(scene: Scene, items: Sequence[Incoming]) -> list[int]:
    """Store, understand and bring new items; return the ids of their cases."""
    places = [scene.place(item) for item in items]
    words = [
        scene.words(item, place) for item, place in zip(items, places, strict=True)
    ]
    readings = read_many(words)
    people = recognise(scene, items)
    cases = _cases(scene, items, places, readings, people)
    feedback = insert(
        _feedback(scene, *parts)
        for parts in zip(items, cases, places, people, strict=True)
    )
    insert(
        first_revision(scene, row, item)
        for row, item in zip(feedback, items, strict=True)
    )
    keep_readings(scene, feedback, readings)
    insert(_arrived(row, scene) for row in feedback)
    insert(attachments.of(scene, feedback, items))
    heed(scene, feedback, items)
    return [case.pk for case in cases]


def keep_readings(
    scene: Scene, feedback: Sequence[Feedback], readings: Sequence[nouns.Reading]
) -> None:
    """Store the readings and their mentions."""
    stored = insert(
        Reading.of(row, reading, at=scene.at)
        for row, reading in zip(feedback, readings, strict=True)
    )
    insert_plain(
        Mention,
        Mention.COLUMNS,
        [
            Mention.values(row, words.case_id, mention)
            for row, words, reading in zip(stored, feedback, readings, strict=True)
            for mention in reading.aspects
        ],
    )


def first_revision(scene: Scene, feedback: Feedback, item: Incoming) -> Revision:
    """Make the row that keeps these words and their payload as they came."""
    return Revision(
        organisation_id=feedback.organisation_id,
        feedback=feedback,
        version=item.fingerprint(),
        title=feedback.title,
        text=feedback.text,
        stars=feedback.stars,
        raw=dict(item.raw),
        seen_at=scene.at,
    )


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
    for item, place, reading, person in zip(
        items, places, readings, people, strict=True
    ):
        case = cases.get(item.external_id) or threads.get(item.thread)
        if case is None:
            case = new_case(scene, item, place, reading)
            case.customer = person
            opened.append(case)
            if item.thread:
                threads[item.thread] = case
        elif case.pk and not item.automatic:
            case.reopen(by=None, at=scene.at)
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
    place: Location | None,
    person: Customer | None,
) -> Feedback:
    return Feedback(
        organisation_id=scene.organisation.pk,
        case=case,
        channel=scene.channel,
        location=place,
        customer=person,
        external_id=item.external_id,
        version=item.fingerprint(),
        author=item.author[:200],
        title=item.title[:300],
        text=item.text,
        stars=item.stars,
        url=item.url[:1000],
        public=item.public,
        automatic=item.automatic[:20],
        details=dict(item.details),
        written_at=item.written_at or scene.at,
        received_at=scene.at,
    )


def _arrived(feedback: Feedback, scene: Scene) -> Event:
    return Event(
        organisation_id=feedback.organisation_id,
        case_id=feedback.case_id,
        verb="arrived",
        detail={"feedback": feedback.pk},
        at=scene.at,
    )
