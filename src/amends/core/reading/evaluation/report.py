"""Print the figures of an evaluation as one page of text."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from amends.core.reading.contract import as_json, feedback
from amends.core.reading.evaluation.gold import labelled
from amends.core.reading.evaluation.scores import Scores
from amends.core.reading.evaluation.tally import interval
from amends.core.reading.reader import read

_WHOLE = (
    "aspects",
    "aspects+polarity",
    "urgent",
    "wants",
    "kind",
    "writer",
    "personal_data",
    "praised_people",
)
_BY_LABEL = ("aspects", "urgent", "wants", "kind", "writer")
_SHARES = (
    "lang",
    "polarity",
    "stars exact",
    "stars within one",
    "kind",
    "writer",
    "when",
)


def report(path: Path) -> str:
    """Read every labelled line of a file and return the figures.

    Raises OSError and ValueError with what is wrong with the file.
    """
    by_language: dict[str, Scores] = defaultdict(Scores)
    for record, expected in labelled(path):
        got = as_json(read(feedback(record)))
        language = str(expected.get("lang") or record.get("lang") or got["lang"])
        by_language[language].add(expected, got)
    if not by_language:
        return f"{path}: no labelled line"
    lines: list[str] = []
    for language, scores in sorted(by_language.items()):
        lines += [f"== {language} · n = {scores.n}", *_figures(scores), ""]
    return "\n".join(lines).rstrip()


def _figures(scores: Scores) -> list[str]:
    lines = [
        f"{name:<26} accuracy {share.figure:.3f}  n {share.n}"
        f"{_between(share.figure, share.n)}"
        for name in _SHARES
        if (share := scores.shares.get(name)) is not None
    ]
    lines += [
        _line(name, scores.labels[name].figures())
        for name in _WHOLE
        if name in scores.labels
    ]
    for name in _BY_LABEL:
        if name in scores.labels:
            tally = scores.labels[name]
            lines += [
                _line(f"  {name} {label}", tally.figures(label))
                for label in tally.names()
            ]
    return lines


def _line(name: str, figures: tuple[float, float, float, int]) -> str:
    precision, recall, f1, n = figures
    told = f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  n {n}"
    # F1 is the share of right ones among right, half the invented, half the missed.
    right = recall * n
    return f"{name:<34} {told}{_between(f1, right / f1 if f1 else n)}"


def _between(share: float, n: float) -> str:
    low, high = interval(share, n)
    return f"  95 % {low:.3f}-{high:.3f}"
