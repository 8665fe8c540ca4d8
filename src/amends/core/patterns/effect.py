"""Effect: did an action help, by how much, and how sure is that?

Complaints fall after every alarm, because alarms are raised at the worst moment. So the
count that raised it is weighed as one that had to be high to be seen, and only the
change beside concurrent controls counts: the same aspect elsewhere, in the same weeks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from .evidence import Ordinary, log_factor
from .facts import Floats
from .poisson import log_gamma

RISES = np.array([1.0, 1.4, 1.8, 2.4, 3.2, 4.2, 5.6, 7.5, 10.0, 14.0])
_RISE_PRIOR = np.array([0.22, 0.10, 0.11, 0.12, 0.12, 0.11, 0.09, 0.06, 0.04, 0.03])
CHANGES = np.exp(np.linspace(np.log(0.05), np.log(2.5), 80))
HELPED, LOOKS_BETTER = 0.94, 0.88
"""How sure a fall of a fifth must be before the product says so."""

_RAISED = 5.5
"""Evidence, before any price, that a count needed to raise an alarm."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A count, what controls lead to expect, and how firm that is (a count's worth)."""

    seen: float
    expected: float
    firm: float = 200.0


@dataclass(frozen=True, slots=True)
class Effect:
    """What became of a story after an action; ``ratio`` below 1 is better.

    ``verdict``: helped, looks better, no sign, too early; ``more_weeks`` says about how
    long to wait where it is too early, None where a year more would not tell.
    """

    verdict: str
    ratio: float
    low: float
    high: float
    sure: float
    before: Stretch
    after: Stretch
    weeks: float
    more_weeks: int | None = None
    acted_on: date | None = None


def judged(
    alarm: Stretch, after: Stretch, weeks: float, waiting: Stretch | None = None
) -> Effect:
    """Judge; ``alarm`` raised the story, ``waiting`` came between alarm and action."""
    chances = _posterior(alarm, waiting, after)
    found = _told(chances, alarm, after, weeks)
    if found.verdict != "too early":
        return found
    return replace(found, more_weeks=_until_known(alarm, waiting, found))


def _told(chances: Floats, alarm: Stretch, after: Stretch, weeks: float) -> Effect:
    upto: Floats = np.cumsum(chances)
    better = float(chances @ (CHANGES <= 0.8))
    if better >= HELPED:
        verdict = "helped"
    elif better >= LOOKS_BETTER:
        verdict = "looks better"
    elif float(chances @ (CHANGES >= 0.9)) >= 0.75:
        verdict = "no sign"
    else:
        verdict = "too early"
    return Effect(
        verdict,
        ratio=float(np.exp(chances @ np.log(CHANGES))),
        low=float(CHANGES[int(np.searchsorted(upto, 0.05))]),
        high=float(CHANGES[min(int(np.searchsorted(upto, 0.95)), len(CHANGES) - 1)]),
        sure=better,
        before=alarm,
        after=after,
        weeks=weeks,
    )


def _posterior(alarm: Stretch, waiting: Stretch | None, after: Stretch) -> Floats:
    """Chances of each change, whatever the rise before it was."""
    rise = np.log(_RISE_PRIOR) + _log_chance(alarm, RISES) - _log_raised(alarm)
    if waiting is not None:
        rise = rise + _log_chance(waiting, RISES)
    each = rise[:, None] + _log_chance(after, RISES[:, None] * CHANGES)
    found = np.exp(each - each.max()).sum(axis=0)
    return np.asarray(found / found.sum())


def _log_chance(stretch: Stretch, rises: Floats) -> Floats:
    """Negative binomial log chance of the count at each rise, up to a constant."""
    mean, firm, seen = stretch.expected * rises, stretch.firm, stretch.seen
    return np.asarray(
        seen * np.log(np.maximum(mean, 1e-9)) - (seen + firm) * np.log(firm + mean)
        + firm * np.log(firm)
    )  # fmt: skip


def _log_raised(alarm: Stretch) -> Floats:
    """Log chance that an alarm is raised at all, for each rise (truncation)."""
    counts = np.arange(0.0, 400.0)
    ordinary = Ordinary(np.full(400, alarm.expected), np.full(400, alarm.firm))
    raised = (log_factor(counts, ordinary) >= _RAISED) & (counts > alarm.expected)
    least = counts[raised].min(initial=alarm.seen)
    below = np.arange(0.0, min(least, alarm.seen))
    if not len(below):
        return np.zeros(len(RISES))
    mean, firm = alarm.expected * RISES[:, None], alarm.firm
    log_each = (
        log_gamma(below + firm) - log_gamma(below + 1) - log_gamma(np.array([firm]))
        + below * np.log(mean / (firm + mean)) + firm * np.log(firm / (firm + mean))
    )  # fmt: skip
    missed = np.minimum(np.exp(log_each).sum(axis=1), 1 - 1e-9)
    return np.asarray(np.log1p(-missed))


def _until_known(alarm: Stretch, waiting: Stretch | None, found: Effect) -> int | None:
    """About how many more weeks tell, should things go on as they seem to go."""
    after, weeks = found.after, max(found.weeks, 1.0)
    for more in (4, 8, 13, 20, 26, 39, 52):
        longer = (weeks + more) / weeks
        then = Stretch(
            after.seen * longer, after.expected * longer, after.firm * longer**0.5
        )
        told = _told(_posterior(alarm, waiting, then), alarm, then, weeks + more)
        if told.verdict != "too early":
            return more
    return None
