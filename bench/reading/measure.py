"""All figures of reading, side by side."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from amends.core.nouns import Feedback
from amends.core.reading import compiled, read, read_many
from bench.reading import start
from bench.reading.opponents import opponents
from bench.reading.texts import texts

ROUNDS = 9
EACH = 400
WARM = 400
# A slow opponent is asked fewer texts a round, so that a run ends the same day.
SECONDS_A_ROUND = 2.0


def measure(_folder: Path) -> dict[str, object]:
    """Return texts a second in a batch, one text, cold start, memory and ratios."""
    made = texts(WARM + ROUNDS * EACH)
    warm, rest = made[:WARM], made[WARM:]
    rounds = [rest[at : at + EACH] for at in range(0, len(rest), EACH)]
    read_many([Feedback(text) for text in warm])
    batches = [[Feedback(text) for text in chosen] for chosen in rounds]
    figures: dict[str, object] = {
        "texts": len(rest),
        "mean_characters": statistics.fmean(map(len, rest)),
        **_both_ways(batches),
        **_with_interval("one_text_ms", [_one_ms(batch) for batch in batches]),
        **start.measure(warm),
    }
    ours = figures["texts_per_s"]
    for name, ask in opponents().items():
        speeds = [_asked(ask, chosen) for chosen in rounds]
        figures |= _with_interval(f"{name}_per_s", speeds)
        if isinstance(ours, float):
            figures[f"times_{name}"] = ours / statistics.fmean(speeds)
    return figures


def _both_ways(batches: list[list[Feedback]]) -> dict[str, object]:
    """Return the speed by NumPy alone, and compiled where numba is installed.

    They take turns at the same texts, so that a busy machine wrongs neither.
    """
    ways = {"texts_per_s": compiled.drop}
    if compiled.fetch():
        read_many(batches[0])
        ways["compiled_texts_per_s"] = compiled.fetch
    speeds: dict[str, list[float]] = {name: [] for name in ways}
    for batch in batches:
        for name, switch in ways.items():
            switch()
            speeds[name].append(_per_second(read_many, batch))
    compiled.drop()
    return {
        key: value
        for name, found in speeds.items()
        for key, value in _with_interval(name, found).items()
    }


def _with_interval(name: str, values: Sequence[float]) -> dict[str, object]:
    """Return the mean and its 95 % interval over the rounds."""
    mean = statistics.fmean(values)
    spread = 1.96 * statistics.stdev(values) / len(values) ** 0.5
    return {name: mean, f"{name}_from": mean - spread, f"{name}_to": mean + spread}


def _per_second(
    ask: Callable[[list[Feedback]], object], batch: list[Feedback]
) -> float:
    began = time.process_time()
    ask(batch)
    return len(batch) / (time.process_time() - began)


def _one_ms(batch: list[Feedback]) -> float:
    spent = []
    for one in batch:
        began = time.perf_counter()
        read(one)
        spent.append(time.perf_counter() - began)
    return statistics.median(spent) * 1000


def _asked(ask: Callable[[str], object], chosen: list[str]) -> float:
    began = time.process_time()
    done, spent = 0, 0.0
    while done < len(chosen) and spent < SECONDS_A_ROUND:
        ask(chosen[done])
        done += 1
        spent = time.process_time() - began
    return done / spent
