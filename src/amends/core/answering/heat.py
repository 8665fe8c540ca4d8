"""How angry a draft is, by what the guard found, and how long to let it cool."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from amends.core.nouns import Finding

HOT = frozenset({"anger", "threat", "accuses-fake"})
COOLING = {
    1: timedelta(minutes=10),
    2: timedelta(minutes=30),
    3: timedelta(hours=2),
}
"""Severity → how long nothing leaves. One harsh word is forgotten after a coffee."""


def heat(findings: Iterable[Finding]) -> int:
    """Return 0 for calm words, 1 for a harsh one, 2 for anger, 3 for a threat.

    Blame alone is an argument, not rage; beside an angry word it makes it worse.
    """
    count = Counter(found.finding for found in findings)
    if not HOT & count.keys():
        return 0
    if count["threat"] or count["anger"] >= 3:
        return 3
    several = sum(count[name] for name in (*HOT, "blame")) > 1
    return 2 if several or count["accuses-fake"] else 1
