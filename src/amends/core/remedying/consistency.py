"""Were like cases treated alike? Groups compared within cases of one kind.

Each case brings the share of what the policy gave that the customer really got. A
group's mean is set against all others' of the same stratum (the rule that decided),
strata are weighted by how much both sides tell, and the interval is that of a
stratified difference of means, widened for the number of groups (Bonferroni).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean, pvariance

FEW = 5
"""Groups with fewer cases are not shown: they would name somebody for chance."""
NOTABLE = 0.1
LEAST_SPREAD = 0.01
"""A variance of nothing in a handful of cases is chance, not certainty."""


@dataclass(frozen=True, slots=True)
class Treated:
    """One case: what decided, its group, and the share of its due that was given."""

    stratum: str
    group: str
    share: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A group against the others: 0 is equal, −0.2 is a fifth less than others."""

    group: str
    n: int
    share: float
    gap: float
    low: float
    high: float

    @property
    def unequal(self) -> bool:
        """Whether chance alone does not explain it, and it matters."""
        sure = self.low > 0 or self.high < 0
        return sure and abs(self.gap) >= NOTABLE


def gaps(cases: Iterable[Treated]) -> tuple[Gap, ...]:
    """Return each group that can be compared, the widest gap first."""
    rows = list(cases)
    groups: dict[str, list[Treated]] = defaultdict(list)
    for row in rows:
        groups[row.group].append(row)
    shown = {name: own for name, own in groups.items() if len(own) >= FEW}
    z = NormalDist().inv_cdf(1 - 0.025 / max(1, len(shown)))
    found = (_gap(name, own, rows, z) for name, own in shown.items())
    compared = [gap for gap in found if gap is not None]
    return tuple(sorted(compared, key=lambda gap: (-abs(gap.gap), gap.group)))


def _gap(name: str, own: list[Treated], rows: list[Treated], z: float) -> Gap | None:
    weights = total = spread = 0.0
    for stratum in {row.stratum for row in own}:
        ours = [row.share for row in own if row.stratum == stratum]
        others = [
            row.share for row in rows if row.stratum == stratum and row.group != name
        ]
        if not others:
            continue
        weight = len(ours) * len(others) / (len(ours) + len(others))
        total += weight * (fmean(ours) - fmean(others))
        spread += weight * weight * (_error(ours) + _error(others))
        weights += weight
    if not weights:
        return None
    gap, half = total / weights, z * sqrt(spread) / weights
    return Gap(
        name, len(own), fmean(row.share for row in own), gap, gap - half, gap + half
    )


def _error(shares: list[float]) -> float:
    """Return the squared standard error of a mean."""
    n = len(shares)
    variance = pvariance(shares) * n / (n - 1) if n > 1 else 0.25
    return max(variance, LEAST_SPREAD) / n
