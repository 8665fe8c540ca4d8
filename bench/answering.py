"""Draft and guard for one reply, embedded, on one core."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from amends.core import drafting, guard
from amends.core.nouns import Business, Feedback, Review, Setting, Signer
from amends.core.reading import read
from bench.shape import texts

COUNT = 400


def measure(folder: Path) -> dict[str, object]:
    """Return milliseconds of reading, drafting with its guard, and guarding alone."""
    del folder
    reading_ms, drafting_ms, guarding_ms = [], [], []
    for number, text in enumerate(texts(COUNT + 50)):
        began = time.perf_counter()
        reading = read(Feedback(text=text, sector="restaurant"))
        read_at = time.perf_counter()
        setting = setting_for(text, reading.lang)
        found = drafting.propose(reading, setting)
        reply = found.drafts[0].text
        guard.check(reply, setting)
        drafted_at = time.perf_counter()
        guard.check(reply, setting)
        if number >= 50:  # the first ones load the words of each language
            reading_ms.append((read_at - began) * 1000)
            drafting_ms.append((drafted_at - read_at) * 1000)
            guarding_ms.append((time.perf_counter() - drafted_at) * 1000)
    return {
        "reading_ms": statistics.median(reading_ms),
        "draft_and_guard_ms": statistics.median(drafting_ms),
        "draft_and_guard_p99_ms": statistics.quantiles(drafting_ms, n=100)[98],
        "guard_ms": statistics.median(guarding_ms),
    }


def setting_for(text: str, lang: str) -> Setting:
    """Return a public answer of the pizzeria to this text."""
    return Setting(
        channel="google",
        sector="restaurant",
        business=Business("Pizzeria Tuul", ("et", "en"), ("tere@tuul.example",)),
        review=Review(text=text, lang=lang, stars=2, author_public="Mart K."),
        signer=Signer("Liis", "juhataja"),
    )
