"""How well the guard does on lines whose findings people have listed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from amends.core.guard.checking import check
from amends.core.guard.intake import from_json


@dataclass(slots=True)
class Tally:
    """What was found, missed and raised in vain over some lines."""

    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    vain: Counter[str] = field(default_factory=Counter)
    levels: Counter[tuple[str, str]] = field(default_factory=Counter)
    good: int = 0
    blocked: int = 0
    warned: int = 0
    lines: int = 0

    def add(self, expected: set[str], levels: dict[str, str]) -> None:
        """Count one line: what people listed, and what the guard raised."""
        self.lines += 1
        self.found.update(expected & levels.keys())
        self.missed.update(expected - levels.keys())
        self.vain.update(levels.keys() - expected)
        for finding in expected:
            outcome = "found" if finding in levels else "missed"
            self.levels[LEVELS.get(finding, "warn"), outcome] += 1
        if not expected:
            self.good += 1
            self.blocked += "block" in levels.values()
            self.warned += "warn" in levels.values()

    def recall(self, level: str) -> float:
        """Return the share of listed findings of this level that were raised."""
        found, listed = self.levels[level, "found"], _both(self, level)
        return found / listed if listed else 1.0


LEVELS = dict.fromkeys(
    [
        "personal-data",
        "name-not-public",
        "fact-not-public",
        "sensitive-fact",
        "asks-private-in-public",
        "anger",
        "threat",
        "accuses-fake",
        "promise-beyond-policy",
        "unsupported-claim",
        "review-for-reward",
        "too-long",
        "format",
        "missing-disclosure",
    ],
    "block",
)
"""The graver level of each finding; every other one warns."""


def report(path: str) -> str:
    """Measure the guard on a file of labelled lines and return the figures as text.

    A line is the guard's input with ``expected``: finding ids, or objects that have
    them under ``finding``. A line without it is counted as good.
    """
    whole, languages = _weigh(path)
    return (
        "\n".join([*_per_finding(whole), "", *_per_language(whole, languages)]) + "\n"
    )


def measured(path: str) -> Tally:
    """Return what was found, missed and raised in vain over a whole file."""
    return _weigh(path)[0]


def _weigh(path: str) -> tuple[Tally, dict[str, Tally]]:
    whole, languages = Tally(), dict[str, Tally]()
    for line in _lines(path):
        _, reply, setting = from_json(line)
        levels = {one.finding: one.level for one in reversed(check(reply, setting))}
        expected = set(_expected(line))
        language = setting.review.lang or "und"
        for tally in (whole, languages.setdefault(language, Tally())):
            tally.add(expected, levels)
    return whole, languages


def _lines(path: str) -> Iterator[dict[str, Any]]:
    for text in Path(path).read_text("utf-8").splitlines():
        if text.strip():
            yield json.loads(text)


def _expected(line: dict[str, Any]) -> Iterator[str]:
    for entry in line.get("expected") or ():
        yield entry["finding"] if isinstance(entry, dict) else entry


def _per_finding(tally: Tally) -> Iterable[str]:
    yield f"{'finding':24} {'P':>6} {'R':>6} {'F1':>6} {'n':>5} {'vain':>5}"
    for finding in sorted({*tally.found, *tally.missed, *tally.vain}):
        right, missed, vain = (
            c[finding] for c in (tally.found, tally.missed, tally.vain)
        )
        precision, recall = _share(right, right + vain), _share(right, right + missed)
        f1 = _share(2 * right, 2 * right + vain + missed)
        yield f"{finding:24} {precision} {recall} {f1} {right + missed:5} {vain:5}"


def _per_language(whole: Tally, languages: dict[str, Tally]) -> Iterable[str]:
    yield (
        f"{'language':9} {'lines':>6} {'blocks R':>9} {'warns R':>9} {'good':>5} "
        f"{'false block':>12} {'false warn':>11}"
    )
    for name, tally in [*sorted(languages.items()), ("all", whole)]:
        recalls = [
            _share(tally.levels[level, "found"], _both(tally, level))
            for level in ("block", "warn")
        ]
        false = [_share(count, tally.good) for count in (tally.blocked, tally.warned)]
        yield (
            f"{name:9} {tally.lines:6} {recalls[0]:>9} {recalls[1]:>9} {tally.good:5} "
            f"{false[0]:>12} {false[1]:>11}"
        )
    yield ""
    yield "95 % intervals over all lines"
    for told, part, among in _shares(whole):
        yield f"{told:22} {_share(part, among)} {_interval(part, among)} n {among}"


def _shares(tally: Tally) -> Iterable[tuple[str, int, int]]:
    for level in ("block", "warn"):
        yield f"recall of {level}s", tally.levels[level, "found"], _both(tally, level)
    yield "good replies blocked", tally.blocked, tally.good
    yield "good replies warned", tally.warned, tally.good


def _interval(part: int, whole: int) -> str:
    """Return Wilson's 95 % interval of a share."""
    if not whole:
        return ""
    share, z = part / whole, 1.96
    middle = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z / (1 + z * z / whole)
    half *= (share * (1 - share) / whole + z * z / (4 * whole * whole)) ** 0.5
    return f"{max(0.0, middle - half):.3f} to {min(1.0, middle + half):.3f}"


def _both(tally: Tally, level: str) -> int:
    return tally.levels[level, "found"] + tally.levels[level, "missed"]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:6.3f}" if whole else f"{'-':>6}"
