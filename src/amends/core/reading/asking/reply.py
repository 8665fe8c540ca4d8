"""What a chat model answered, believed only as far as the text proves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from amends.core.chatting import Unusable, told_in
from amends.core.nouns import Cue, Mention, Reading
from amends.core.reading.taxonomy import ASPECTS, KINDS, POLARITIES, URGENT, WANTS

_MOST = 40
_SURE = 0.8


def reading(body: Mapping[str, Any], text: str, ours: Reading) -> Reading:
    """Return our reading with what the model says in place of what we guessed.

    Language, times, names and personal data stay ours: they are found by rule. An
    urgent matter that we found stays too, for a model must not talk it away. Raises
    Unusable where the answer is not what was asked for.
    """
    told = told_in(body)
    stars = told.get("stars")
    if isinstance(stars, bool) or not isinstance(stars, int | float):
        raise Unusable("stars is no number")
    if not 1 <= stars <= 5:
        raise Unusable("stars is not between 1 and 5")
    found = tuple(_cues(told, "urgent", URGENT, text))
    known = {cue.id for cue in found}
    return replace(
        ours,
        polarity=_id(told, "polarity", POLARITIES),
        stars=round(float(stars), 1),
        kind=_id(told, "kind", KINDS),
        aspects=tuple(_mentions(told, text)),
        urgent=(*found, *(cue for cue in ours.urgent if cue.id not in known)),
        wants=tuple(_cues(told, "wants", WANTS, text)),
        confidence=max(ours.confidence, _SURE),
    )


def _id(told: Mapping[str, Any], name: str, known: tuple[str, ...]) -> str:
    value = told.get(name)
    if value not in known:
        raise Unusable(f"{name} is {str(value)[:40]!r}, which is no known id")
    return str(value)


def _proven(
    told: Mapping[str, Any], name: str, key: str, known: tuple[str, ...], text: str
) -> Iterator[dict[str, Any]]:
    """Return what has a known id and a quote that stands in the text, once each."""
    listed = told.get(name)
    if not isinstance(listed, list):
        raise Unusable(f"{name} is no list")
    met: set[str] = set()
    for one in listed[:_MOST]:
        if isinstance(one, dict) and one.get(key) in known and one[key] not in met:
            quote = one.get("quote")
            if isinstance(quote, str) and quote.strip() and quote in text:
                met.add(one[key])
                yield one


def _cues(
    told: Mapping[str, Any], name: str, known: tuple[str, ...], text: str
) -> Iterator[Cue]:
    for one in _proven(told, name, "id", known, text):
        yield Cue(one["id"], one["quote"])


def _mentions(told: Mapping[str, Any], text: str) -> Iterator[Mention]:
    for one in _proven(told, "aspects", "aspect", ASPECTS, text):
        if one.get("polarity") in POLARITIES:
            yield Mention(one["aspect"], one["polarity"], one["quote"], _SURE)
