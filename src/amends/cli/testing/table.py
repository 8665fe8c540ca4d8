"""What a person reads when all runs are over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from amends.cli.testing.runs import Outcome


def lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Tell what ran where, what waited for what, and the sum on a line of its own."""
    head = ("run", "database", "passed", "failed", "waited", "seconds")
    yield "{:<12}{:<18}{:>8}{:>8}{:>8}{:>9}".format(*head)
    for each in outcomes:
        yield (
            f"{each.run.name:<12}{each.run.database:<18}{each.passed:>8}"
            f"{each.failed:>8}{len(each.waited):>8}{each.seconds:>9.1f}"
        )
    waited = Counter(reason for each in outcomes for reason in each.waited)
    for reason, times in waited.most_common():
        yield f"{times} tests waited: {reason}"
    for name in (name for each in outcomes for name in each.again):
        yield f"tried a second time: {name}"
    yield ""
    passed = sum(each.passed for each in outcomes)
    yield f"{passed} passed, {sum(each.failed for each in outcomes)} failed"
