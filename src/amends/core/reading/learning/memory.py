"""What was learnt: for each label, what single words and pairs of them are worth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from amends.core.nouns import Reading
from amends.core.reading.contract import Unreadable, as_json
from amends.core.reading.folding import view
from amends.core.reading.learning.laying import laid
from amends.core.reading.learning.lesson import Lesson, labels

_STANDING = 12
_MARGIN = 1
_ROUNDS = 40
_SHORTEST = 3
_MOST_WORDS = 400
_MOST_LABELS, _MOST_WEIGHTS, _HEAVIEST = 500, 200_000, 1_000_000


class Learnt(NamedTuple):
    """Weights by label and by word or pair; empty it changes nothing.

    A label that our reader gave stands for twelve, one that it did not for minus
    twelve, so one odd word moves nothing: what is said again has to be like what was
    corrected.
    """

    weights: Mapping[str, Mapping[str, int]]
    lessons: int = 0

    def corrected(self, reading: Reading, text: str) -> Reading:
        """Return the reading as the corrections would have it."""
        if not self.weights:
            return reading
        said = features(text)
        before = labels(as_json(reading))
        added: dict[str, str] = {}
        dropped: set[str] = set()
        for label, weights in self.weights.items():
            moved = _score(label in before, weights, said)
            if moved > 0 and label not in before:
                added[label] = max(said, key=lambda one: (weights.get(one, 0), one))
            elif moved < 0 and label in before:
                dropped.add(label)
        return laid(reading, added, dropped, text) if added or dropped else reading

    def as_json(self) -> dict[str, Any]:
        """Return what a file keeps of it."""
        return {"version": 1, "lessons": self.lessons, "weights": self.weights}

    @classmethod
    def from_json(cls, kept: object) -> Learnt:
        """Return what a file kept. Raises Unreadable for anything else."""
        if not isinstance(kept, Mapping) or kept.get("version") != 1:
            raise Unreadable("these are no lessons of this version of amends")
        weights, lessons = kept.get("weights"), kept.get("lessons")
        if not isinstance(lessons, int) or not isinstance(weights, Mapping):
            raise Unreadable("the lessons are damaged; make them anew")
        if not _are_weights(weights):
            raise Unreadable("the weights of the lessons are damaged; make them anew")
        return cls(weights, lessons)


def features(text: str) -> tuple[str, ...]:
    """Return the words and the pairs of neighbours that may be learnt from."""
    words = view(text).words()[:_MOST_WORDS]
    long = [word for word in words if len(word) >= _SHORTEST]
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    return tuple(dict.fromkeys([*long, *pairs]))


def learn(lessons: Sequence[Lesson]) -> Learnt:
    """Return what the lessons teach; the same lessons teach the same, in any order.

    Words that stand as often where nothing was corrected are worth nothing.
    """
    ordered = sorted(lessons, key=lambda one: (one.text, sorted(one.after)))
    said = [features(one.text) for one in ordered]
    moved = {label for one in ordered for label in one.before ^ one.after}
    made = {label: _fitted(label, ordered, said) for label in sorted(moved)}
    return Learnt(
        {label: found for label, found in made.items() if found}, len(lessons)
    )


def _fitted(
    label: str, lessons: Sequence[Lesson], said: Sequence[tuple[str, ...]]
) -> dict[str, int]:
    telling = _telling(label, lessons, said)
    weights: dict[str, int] = defaultdict(int)
    for _ in range(_ROUNDS):
        wrong = 0
        for one, heard in zip(lessons, said, strict=True):
            towards = 1 if label in one.after else -1
            if label.startswith("urgent ") and label in one.before:
                # What is urgent may be learnt, never unlearnt.
                continue
            if towards * _score(label in one.before, weights, heard) < _MARGIN:
                wrong += 1
                for feature in heard:
                    if feature in telling:
                        weights[feature] += towards
        if not wrong:
            break
    return {feature: value for feature, value in sorted(weights.items()) if value}


def _telling(
    label: str, lessons: Sequence[Lesson], said: Sequence[tuple[str, ...]]
) -> set[str]:
    """Return what is said more often where the label was corrected than elsewhere."""
    balance: dict[str, int] = defaultdict(int)
    for one, heard in zip(lessons, said, strict=True):
        step = 1 if (label in one.before) != (label in one.after) else -1
        for feature in heard:
            balance[feature] += step
    return {feature for feature, value in balance.items() if value > 0}


def _score(
    is_given: bool,  # noqa: FBT001 - the one thing that the score starts from
    weights: Mapping[str, int],
    said: Sequence[str],
) -> int:
    start = _STANDING if is_given else -_STANDING
    return start + sum([weights.get(feature, 0) for feature in said])


def _are_weights(kept: Mapping[Any, Any]) -> bool:
    if len(kept) > _MOST_LABELS:
        return False
    count = 0
    for label, weights in kept.items():
        if not isinstance(label, str) or not isinstance(weights, Mapping):
            return False
        count += len(weights)
        for value in weights.values():
            if type(value) is not int or abs(value) > _HEAVIEST:
                return False
    return count <= _MOST_WEIGHTS
