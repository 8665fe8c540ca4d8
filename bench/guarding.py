"""The guard: planted personal data, a long history, a reply while it is typed."""

from __future__ import annotations

import statistics
import time
from collections import Counter
from pathlib import Path

from amends.core.guard import check
from amends.core.guard.archive import Archive
from amends.core.nouns import Business, Review, Setting, Signer
from bench import planted
from bench.shape import texts

PLANTED = 10_000
HISTORY = 100_000
HOUSE = Setting(
    business=Business(
        "House",
        ("en",),
        ("help@house.example", "+372 600 1000", "4 Wharf Lane, Bristol"),
    ),
    review=Review(
        text="The food was cold and the waiter was slow.", lang="en", stars=2
    ),
    signer=Signer("Anna", "manager"),
)


def measure(folder: Path) -> dict[str, object]:
    """Return shares found and raised in vain, and milliseconds."""
    del folder
    missed, kinds = missed_of(PLANTED, seed=28)
    lean = planted.clean(2_000, seed=29)
    vain = sum(finds(reply) for reply in lean)
    return {
        "planted_found": 1 - sum(missed.values()) / PLANTED,
        **{f"found_{kind}": 1 - missed[kind] / kinds[kind] for kind in sorted(kinds)},
        "clean_in_vain": vain / 2_000,
        "nearest_ms_of_100k": _nearest_ms(),
        "thousand_letters_ms": _typed_ms(),
    }


def missed_of(count: int, seed: int) -> tuple[Counter[str], Counter[str]]:
    """Return how many of each kind were not found, and how many there were."""
    missed, kinds = Counter[str](), Counter[str]()
    for kind, _, reply in planted.planted(count, seed):
        kinds[kind] += 1
        missed[kind] += not finds(reply)
    return missed, kinds


def finds(reply: str) -> bool:
    """Tell whether the guard sees personal data in this reply."""
    return any(one.finding == "personal-data" for one in check(reply, HOUSE))


def _nearest_ms() -> float:
    history = list(texts(2_000))
    archive = Archive(
        f"{one} {number}" for number in range(HISTORY // 2_000) for one in history
    )
    taken = []
    for reply in history[:50]:
        began = time.perf_counter()
        archive.nearest(reply)
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def _typed_ms() -> float:
    replies = [(reply * 8)[:1_000] for reply in planted.clean(60, seed=30)]
    taken = []
    for number, reply in enumerate(replies):
        began = time.process_time()
        check(reply, HOUSE)
        if number >= 10:
            taken.append((time.process_time() - began) * 1000)
    return statistics.median(taken)
