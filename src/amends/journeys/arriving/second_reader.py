"""The transformer of this installation, asked about what our reader is unsure of."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from django.conf import settings

from amends.core.nouns import Feedback, Reading
from amends.core.reading.asking import Reader, Transformer
from amends.core.reading.asking.chat import UNSURE

logger = logging.getLogger(__name__)

REASONS = 100
"""Reasons that a process remembers to have told."""


def second_reader() -> Reader | None:
    """Return the model that AMENDS_READER_MODEL names; None where it names none."""
    folder: str = settings.READER_MODEL
    return _loaded(folder) if folder else None


@cache
def _loaded(folder: str) -> Reader:
    return Transformer(Path(folder))


def surer(
    readings: Sequence[Reading], words: Sequence[Feedback], reader: Reader
) -> list[Reading]:
    """Return the readings, those that are unsure as the other reader has them.

    Where it has no answer ours stands, and the log says why, once for each reason.
    """
    made = list(readings)
    for at, (reading, one) in enumerate(zip(readings, words, strict=True)):
        if reading.confidence < UNSURE:
            answer = reader.answer(one)
            made[at] = answer.reading
            if answer.because:
                _tell(answer.because)
    return made


@lru_cache(maxsize=REASONS)
def _tell(because: str) -> None:
    logger.warning("Our own reading stands: %s", because)
