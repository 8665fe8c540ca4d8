"""Take in what the customer changed or took away."""

from __future__ import annotations

from copy import copy

from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.cases.revision import Revision
from amends.cases.tombstone import Tombstone
from amends.channels.incoming import Incoming
from amends.journeys.arriving.matter import describe
from amends.journeys.arriving.scene import Scene
from amends.journeys.arriving.severity import severity
from amends.journeys.arriving.weighing_more import hurry, of_house
from amends.journeys.rerouting import aspects_of
from amends.journeys.schooling import unlearn_gone
from amends.journeys.waiting_anew import wait_anew
from amends.understanding.keeping import keep
from amends.understanding.reading import Reading

OURS = ("facts", "at_fault")
GLAD, URGENT = 4, 3
DESCRIBED = (
    "subject",
    "excerpt",
    "language",
    "polarity",
    "kind",
    "stars",
    "severity",
    "urgent",
)


def change(scene: Scene, feedback: Feedback, item: Incoming) -> None:
    """Keep the old words, show the new ones, understand them anew."""
    Tombstone.objects.filter(feedback=feedback).delete()
    _rewrite(feedback, item)
    Revision.objects.update_or_create(
        feedback=feedback,
        version=feedback.version,
        defaults={
            "organisation_id": feedback.organisation_id,
            "title": feedback.title,
            "text": feedback.text,
            "stars": feedback.stars,
            "raw": dict(item.raw),
            "seen_at": scene.at,
        },
    )
    case = feedback.case
    of_house(scene, case)
    before = aspects_of(case)
    # A reading older than the edit must not be reused, corrected or not.
    Reading.objects.filter(feedback=feedback).delete()
    reading = scene.understood([scene.words(item, feedback.location)])[0]
    keep(scene.organisation.pk, [(feedback.pk, feedback.case_id, reading)], at=scene.at)
    unlearn_gone(feedback)
    if case.begins_with(feedback.pk):
        earlier = copy(case)
        describe(case, item, reading)
        case.save(update_fields=DESCRIBED)
        hurry(scene, case, earlier, before, aspects_of(case))
    Event.of(
        case, "edited", by=None, at=scene.at, detail={"feedback": feedback.pk}
    ).save()
    if not scene.backfill:
        case.reopen(by=None, at=scene.at)
        if _wants_an_answer(severity(reading, item.stars), item.stars):
            wait_anew(case, at=scene.at)


def _wants_an_answer(weight: int, stars: float | None) -> bool:
    """Say whether changed words ask for another answer.

    Who makes four or five stars of fewer tells the old story once more, to praise us.
    """
    return weight >= URGENT or bool(weight and (stars is None or stars < GLAD))


def remove(scene: Scene, feedback: Feedback) -> None:
    """Remember that it is gone there; what was said and answered stays here."""
    feedback.bury(at=scene.at)
    unlearn_gone(feedback)
    Event.of(
        feedback.case,
        "removed",
        by=None,
        at=scene.at,
        detail={"feedback": feedback.pk},
    ).save()


def _rewrite(feedback: Feedback, item: Incoming) -> None:
    feedback.version = item.fingerprint()
    feedback.title = item.title[:300]
    feedback.text = item.text
    feedback.stars = item.stars
    feedback.author = item.author[:200]
    # What the house found out is ours and outlives the customer's edit.
    ours = {key: feedback.details[key] for key in OURS if key in feedback.details}
    feedback.details = {**item.details, **ours}
    feedback.save(
        update_fields=["version", "title", "text", "stars", "author", "details"]
    )
