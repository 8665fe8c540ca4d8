"""Replies that the guard was measured with before and has met: no longer unseen.

The set whose name begins with ``third`` is never learnt from, nor is what comes
after it: they measure.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from amends.core.guard.hearing import FINDINGS, spoken
from amends.core.guard.passage import Passage
from amends.core.languages.shelf import FULL

HERE = Path(__file__).parents[2] / "tests/core/guard"
MET = (
    "",
    "unseen_",
    "after_",
    "fresh_mend_",
    "fresh_kept_",
    "apart_mend_",
    "apart_kept_",
)
Met = tuple[str, str, str]
"""Language, sentence, and the finding that it earns or ``good``."""


def sentences() -> Iterator[Met]:
    """Return sentences of good replies, and those that earn a finding by themselves."""
    for language in FULL:
        for name in MET:
            for line in _lines(HERE / f"evaluation/{name}{language}.jsonl"):
                if not line["expected"]:
                    yield from ((language, one, "good") for one in _said(line))
        yield from _phrasings(language)
        yield from _ways(language)


def _phrasings(language: str) -> Iterator[Met]:
    lines = list(_lines(HERE / f"phrasings/{language}.jsonl"))
    # The sentences around the one that matters are the same in many lines.
    times = Counter(one for line in lines for one in set(_said(line)))
    for line in lines:
        earned = line["expected"] or ["good"]
        for one in _said(line):
            alone = len(earned) == 1 and earned[0] in (*FINDINGS, "good")
            if alone and (times[one] == 1 or earned == ["good"]):
                yield language, one, earned[0]


def _ways(language: str) -> Iterator[Met]:
    for path in sorted((HERE / "ways").glob(f"*{language}.txt")):
        earned = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("["):
                earned = line.strip("[]")
            elif line and earned in (*FINDINGS, "good"):
                yield language, line, earned


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


def _said(line: dict[str, Any]) -> list[str]:
    passage = Passage(line["reply"])
    told = [passage.text[start:end].strip() for start, end in passage.sentences]
    return [one for one in told if spoken(one)]
