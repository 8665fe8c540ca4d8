"""A chain of two hundred places as bare columns, for timing."""

from __future__ import annotations

import numpy as np

from amends.core.patterns.facts import Facts, Mentions
from amends.core.patterns.packing import packed

SIZES = (8, 6, 201, 5, 7, 4)


def chain(rows: int, aspects: int = 30, seed: int = 1) -> Facts:
    """Return uniform rows over two years; each complains once on average."""
    chance = np.random.default_rng(seed)
    codes = np.vstack([chance.integers(1, size, rows) for size in SIZES])
    day = np.sort(chance.integers(19000, 19728, rows))
    codes[0] = day % 7 + 1
    row = np.sort(chance.integers(0, rows, rows))
    said = Mentions(row, chance.integers(0, aspects, rows), np.ones(rows))
    facts = Facts(
        # Ten million names would cost more than what is measured.
        ids=np.broadcast_to(np.array(["r"], dtype=object), rows),
        day=day,
        known=day,
        codes=codes,
        names=tuple(tuple(str(code) for code in range(size)) for size in SIZES),
        stars=np.full(rows, 4.0),
        posted=np.zeros(rows, dtype=bool),
        aspects=tuple(f"a{k:02d}" for k in range(aspects)),
        complaints=said,
        praise=Mentions(row[:0], row[:0], np.ones(0)),
    )
    return packed(facts)
