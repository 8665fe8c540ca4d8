"""One review as it is shown, with what the house answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from amends.cases.feedback import Feedback
from amends.replies.publication import Publication
from amends.understanding.reading import Reading


@dataclass(frozen=True, slots=True)
class Answered:
    """What the house answered; ``automatic``: no person read it before it left."""

    text: str
    by: str
    at: datetime
    lang: str = ""
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class ShownReview:
    """One review, as the guest wrote it; ``author`` as they called themselves."""

    id: int
    stars: float
    title: str
    text: str
    author: str
    lang: str
    place: str
    at: datetime
    answer: Answered | None = None


def reviews_of(found: Sequence[Feedback], house: str) -> tuple[ShownReview, ...]:
    """Return these as they are shown; two statements bring what belongs to them."""
    ids = [row.pk for row in found]
    read = Reading.objects.filter(feedback__in=ids)
    langs = dict(read.values_list("feedback", "lang"))
    answers = _answers(ids, house)
    return tuple(
        ShownReview(
            row.pk,
            row.stars or 0.0,
            row.title,
            row.text,
            row.author,
            langs.get(row.pk, ""),
            row.location.name if row.location else "",
            row.written_at,
            answers.get(row.pk),
        )
        for row in found
    )


def _answers(ids: Iterable[int], house: str) -> dict[int, Answered]:
    # The latest stands: earlier ones were replaced, or went on elsewhere.
    return {
        row.feedback_id: Answered(
            row.text,
            row.signed_by or house,
            row.published_at or row.created_at,
            row.lang,
            automatic=row.automatic,
        )
        for row in Publication.objects.standing(ids)
    }
