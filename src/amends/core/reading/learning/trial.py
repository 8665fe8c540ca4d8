"""Whether corrections teach anything beyond themselves: each is left out once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from amends.core.nouns import Feedback
from amends.core.reading.contract import as_json
from amends.core.reading.learning.lesson import Lesson, labels
from amends.core.reading.learning.memory import Learnt, learn
from amends.core.reading.reader import read

FOLDS = 5


class Trial(NamedTuple):
    """Labels that differ from what people said, over all lessons.

    ``untaught`` by our reader as it ships, ``taught`` with all lessons, ``unseen``
    each text with what the other four fifths teach.
    """

    untaught: int
    taught: int
    unseen: int


def trial(lessons: Sequence[Lesson], learnt: Learnt) -> Trial:
    """Return the figures of what was learnt from these lessons."""
    unseen = 0
    for fold in range(FOLDS):
        others = [one for at, one in enumerate(lessons) if at % FOLDS != fold]
        known = learn(others)
        unseen += sum(_missed(one, known) for one in lessons[fold::FOLDS])
    untaught = sum(_missed(one, Learnt({})) for one in lessons)
    return Trial(untaught, sum(_missed(one, learnt) for one in lessons), unseen)


def _missed(one: Lesson, learnt: Learnt) -> int:
    said = learnt.corrected(read(Feedback(one.text)), one.text)
    return len(labels(as_json(said)) ^ one.after)
