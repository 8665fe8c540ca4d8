"""How many worlds are asked for, and from which seed on."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """How many worlds of each size, and the size of the chain that is timed."""

    nulls: dict[str, int]
    plants: dict[str, int]
    elsewhere: int
    rivals: int
    effects: int
    waves: int
    rows: int


QUICK = Amount({"S": 8, "M": 4}, {"S": 10, "M": 8}, 6, 4, 60, 8, 1_000_000)
FULL = Amount(
    {"S": 160, "M": 100, "L": 20, "XL": 2}, {"S": 200, "M": 120, "L": 30}, 150, 60,
    500, 60, 10_000_000,
)  # fmt: skip


def seeds(worlds: int) -> range:
    """Public seeds from 0 on; ``AMENDS_BENCH_SEED`` moves them for an examination.

    ``AMENDS_BENCH_SHARE`` takes a part of them where time is short; how many there
    were stands beside each figure.
    """
    first = int(os.environ.get("AMENDS_BENCH_SEED", "0"))
    share = float(os.environ.get("AMENDS_BENCH_SHARE", "1"))
    return range(first, first + max(1, round(worlds * share)))
