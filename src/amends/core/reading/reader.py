"""Read one text, or many."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from amends.core.nouns import Feedback, Reading, When
from amends.core.reading import compiled, cues, mentions, people, polarity
from amends.core.reading.doubting import gathered as evidence
from amends.core.reading.guessing import Silent, guess
from amends.core.reading.language import UNKNOWN
from amends.core.reading.lexicon import Role
from amends.core.reading.meaning import Meant, meant
from amends.core.reading.mentions import Gathered
from amends.core.reading.personal import find as find_personal
from amends.core.reading.seeing import Seen, see
from amends.core.reading.when import when

_TOGETHER = 200
_WRITER = int(Role.WRITER)


def read(feedback: Feedback) -> Reading:
    """Return what the text of a feedback says.

    Opinions are taken from its first 20,000 characters, personal data from all of
    it. The given stars are not copied: they only tip the side of a clause that the
    rules know nothing of. Never raises, whatever the text.
    """
    return _read([feedback])[0]


def read_many(feedback: Iterable[Feedback]) -> list[Reading]:
    """Return the readings of many, in their order; each is that of ``read``."""
    waiting = iter(feedback)
    made: list[Reading] = []
    while chunk := list(islice(waiting, _TOGETHER)):
        with _no_search_for_waste():
            made += _read(chunk)
        compiled.count(len(chunk))
    return made


@contextmanager
def _no_search_for_waste() -> Iterator[None]:
    """Let Python not look for cycles: reading makes thousands of values and none."""
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()


def _read(chunk: list[Feedback]) -> list[Reading]:
    # Step by step over all texts: see seeing.see.
    texts = see(chunk)
    gathered = evidence(texts)
    asked = meant(texts)
    personal = [_personal(one.text) for one in chunk]
    guess(
        [
            Silent(found, seen, said.kind)
            for seen, said, found in zip(texts, asked, gathered, strict=True)
        ]
    )
    whens = [_when(seen, said.kind) for seen, said in zip(texts, asked, strict=True)]
    praised = [
        people.praised(one.judged, one.view, one.language, one.roles) for one in texts
    ]
    return [
        _reading(*one)
        for one in zip(texts, gathered, asked, whens, praised, personal, strict=True)
    ]


def _reading(
    seen: Seen,
    gathered: Gathered,
    asked: Meant,
    told: When | None,
    praised: tuple[str, ...],
    personal: tuple[str, ...],
) -> Reading:
    return Reading(
        lang=seen.language,
        polarity=asked.polarity,
        stars=polarity.stars(asked.mood),
        kind=asked.kind,
        aspects=mentions.mentions(gathered, seen.view, kind=asked.kind),
        urgent=asked.urgent,
        wants=asked.wants,
        writer=cues.writer(seen.hits if _WRITER in seen.roles else []),
        when=told,
        praised_people=praised,
        personal_data=personal,
        confidence=polarity.confidence(
            asked.mood,
            sarcastic=seen.sarcastic,
            clear_language=seen.language != UNKNOWN,
        ),
    )


def _when(seen: Seen, kind: str) -> When | None:
    # "Do you open on Sundays?", "we come on Saturday": who asks tells of no event.
    if kind == "question":
        return None
    return when(seen.view, seen.hits, seen.feedback.written_at, seen.sector)


def _personal(text: str) -> tuple[str, ...]:
    found = (text[one.start : one.end] for one in find_personal(text))
    return tuple(dict.fromkeys(found))
