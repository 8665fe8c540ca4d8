"""Compare readings with what was expected, field by field."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from amends.core.reading.evaluation.tally import Labels, Share

_SETS = frozenset(("urgent", "wants", "praised_people", "personal_data"))
_ONE_LABEL = frozenset(("kind", "writer"))
_EXACT = frozenset(("lang", "polarity", "kind", "writer", "when"))


@dataclass(slots=True)
class Scores:
    """All counts of one language."""

    n: int = 0
    labels: dict[str, Labels] = field(default_factory=lambda: defaultdict(Labels))
    shares: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))

    def add(self, expected: dict[str, Any], got: dict[str, Any]) -> None:
        """Count one text; a field that is not expected is not scored."""
        self.n += 1
        if "aspects" in expected:
            self._aspects(expected["aspects"], got["aspects"])
        for name in expected.keys() & _SETS:
            self.labels[name].add(_ids(expected[name]), got[name])
        for name in expected.keys() & _ONE_LABEL:
            self.labels[name].add([expected[name]], [got[name]])
        for name in expected.keys() & _EXACT:
            same = _told(expected[name]) == _told(got[name])
            self.shares[name].add(right=same)
        if expected.get("stars") is not None:
            self._stars(float(expected["stars"]), float(got["stars"]))

    def _aspects(self, expected: list[Any], got: list[Any]) -> None:
        self.labels["aspects"].add(
            (one["aspect"] for one in expected), (one["aspect"] for one in got)
        )
        self.labels["aspects+polarity"].add(
            (f"{one['aspect']} {one['polarity']}" for one in expected),
            (f"{one['aspect']} {one['polarity']}" for one in got),
        )

    def _stars(self, expected: float, got: float) -> None:
        self.shares["stars exact"].add(right=_rounded(got) == _rounded(expected))
        self.shares["stars within one"].add(right=abs(got - expected) <= 1)


def _rounded(stars: float) -> int:
    return int(stars + 0.5)


def _ids(listed: list[Any]) -> list[str]:
    return [one["id"] if isinstance(one, dict) else one for one in listed]


def _told(value: object) -> object:
    """Return a time without its empty parts, so that null and absent are one."""
    if isinstance(value, dict):
        return {name: part for name, part in value.items() if part is not None} or None
    return value
