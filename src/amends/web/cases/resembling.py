"""Earlier cases about the same thing that were answered: how did we do it then?"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from amends.cases.event import Event
from amends.foundation.kept_question import kept
from amends.replies.publication import Publication
from amends.understanding.mention import Mention
from amends.web.remedies.words import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from amends.cases.case import Case
    from amends.core import nouns
    from amends.web.staff import StaffRequest

SHOWN = 3
LETTERS = 160
LOOKED_AT = 60
"""Latest mentions of one aspect; more would cost and bring older answers only."""
MOST_ASPECTS = 3


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier case about the same thing: what was answered, given and decided."""

    case: Case
    answer: str
    given: tuple[str, ...]


def resembling(
    request: StaffRequest, case: Case, mentions: Sequence[nouns.Mention]
) -> list[Before]:
    """Return answered cases that share what this one complains about.

    The most alike first, then those of the same place, then the latest. Praise and
    plain remarks count where nothing is complained of.
    """
    wanted = [each for each in mentions if each.polarity == "neg"] or list(mentions)
    shared: Counter[int] = Counter()
    for mention in wanted[:MOST_ASPECTS]:
        shared.update(set(_cases_saying(mention.aspect, mention.polarity)))
    del shared[case.pk]
    rows = request.cases.among_ids(shared).answered().select_related("location")
    found = sorted(
        rows,
        key=lambda row: (
            shared[row.pk],
            row.location_id == case.location_id,
            row.active_at,
        ),
        reverse=True,
    )
    return _dealt(found[:SHOWN])


@kept
def _cases_saying(aspect: str, polarity: str) -> QuerySet[Mention, int]:
    latest = Mention.objects.all().latest_saying(aspect, polarity, LOOKED_AT)
    cases: QuerySet[Mention, int] = latest.values_list("case_id", flat=True)
    return cases


def _dealt(cases: Sequence[Case]) -> list[Before]:
    """Tell of each what was done then; two statements, however many there are."""
    if not cases:
        return []
    answers: dict[int, str] = {}
    for case_id, text in Publication.objects.words_of(row.pk for row in cases):
        answers[case_id] = " ".join(text.split())[:LETTERS]
    given: dict[int, list[str]] = defaultdict(list)
    for event in Event.objects.named("remedy_given").at_cases(row.pk for row in cases):
        given[event.case_id].append(told(event.detail))
    return [Before(row, answers.get(row.pk, ""), tuple(given[row.pk])) for row in cases]
