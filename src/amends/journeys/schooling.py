"""Schooling: what people corrected, the reader of their house reads so from now on.

Every lesson can be taken back, and with the last of them all reads as it ships.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.core import nouns
from amends.core.reading import Unreadable, as_json, read_many
from amends.core.reading.learning import Lesson, learn, lesson
from amends.foundation import clock
from amends.foundation.jobs import Priority, task
from amends.understanding.correction import Correction
from amends.understanding.retraction import Retraction
from amends.understanding.schooling import Schooling

MOST = 2000
"""The latest corrections that a house is taught by."""


@transaction.atomic
def learn_anew(house: Organisation, *, at: datetime) -> bool:
    """Learn from all corrections that still teach; False where nothing changes."""
    changed = Schooling.keep(house.pk, learn(_lessons(house)), at=at)
    if changed:
        # Every process remembers rules and lessons by this edition.
        house.routing_changed()
    return changed


@task(priority=Priority.BULK)
def learn_later(organisation_id: int) -> None:
    """Learn anew in one house."""
    house = Organisation.objects.get(pk=organisation_id)
    with scope(organisation=house):
        learn_anew(house, at=clock.now())


@task(priority=Priority.BULK)
def learn_everywhere() -> None:
    """Learn anew in each house that was taught; the timetable asks for it every night.

    Words may go by any door: a person is erased, a term of keeping ends, somebody
    clears a table by hand. By the next day nothing is left of them in a lesson.
    """
    with scopes_disabled():
        taught = list(Schooling.objects.values_list("organisation_id", flat=True))
    for pk in taught:
        learn_later.using(organisation_id=pk).enqueue(pk)


@transaction.atomic
def take_back(feedback: Feedback, *, by: User, at: datetime) -> None:
    """Let these words teach nothing more; the corrected reading of them stays."""
    rows = Correction.objects.of_feedback(feedback)
    if True in [Retraction.of(row, by=by, at=at) for row in rows]:
        _heed("lesson_taken_back", feedback, by=by, at=at)


@transaction.atomic
def teach_again(feedback: Feedback, *, by: User, at: datetime) -> None:
    """Let words whose lesson was taken back teach again."""
    rows = Correction.objects.of_feedback(feedback)
    if True in [Retraction.undo(row) for row in rows]:
        _heed("lesson_taught_again", feedback, by=by, at=at)


def unlearn_gone(feedback: Feedback) -> None:
    """Forget what words taught that are rewritten, taken away or about to be erased.

    Whoever erases them calls this before, in the same transaction.
    """
    if Correction.objects.of_feedback(feedback).exists():
        pk = feedback.organisation_id
        learn_later.using(organisation_id=pk).enqueue(pk)


def _heed(what: str, feedback: Feedback, *, by: User, at: datetime) -> None:
    feedback.case.log(what, by=by, at=at, detail={"feedback": feedback.pk})
    pk = feedback.organisation_id
    learn_later.using(organisation_id=pk).enqueue(pk)


def _lessons(house: Organisation) -> list[Lesson]:
    """Return what each corrected text is now said to mean, and what we read in it.

    We read it anew, since what stands there may be what a lesson made of it.
    """
    latest: dict[int, Correction] = {}
    for row in Correction.objects.teaching()[:MOST]:
        latest.setdefault(row.feedback_id, row)
    rows = list(latest.values())
    texts = [
        nouns.Feedback(
            row.feedback.words, stars=row.feedback.stars, sector=house.sector
        )
        for row in rows
    ]
    made = []
    for row, said, reading in zip(rows, texts, read_many(texts), strict=True):
        line = {"text": said.text, "before": as_json(reading), "after": row.after}
        try:
            made.append(lesson(line))
        except Unreadable:
            # Stars without a word teach nothing.
            continue
    return made
