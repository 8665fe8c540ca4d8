"""One correction: a text, what our reader said of it, and what a person said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from amends.core.reading.contract import Unreadable
from amends.core.reading.taxonomy import ASPECTS, KINDS, POLARITIES, URGENT, WANTS

_MOST = 40
_LONGEST = 20_000


class Lesson(NamedTuple):
    """The words, and the labels before and after: ``aspects food.taste neg``."""

    text: str
    before: frozenset[str]
    after: frozenset[str]


def lesson(line: Mapping[str, Any]) -> Lesson:
    """Return the lesson of one line of the corrections as the page gives them out.

    Raises Unreadable. What is no id of the taxonomy is left out.
    """
    text, before, after = line.get("text"), line.get("before"), line.get("after")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("text is missing; give the words as a string in `text`")
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        raise Unreadable("`before` and `after` must be the reading, before and after")
    return Lesson(text[:_LONGEST], labels(before), labels(after))


def labels(reading: Mapping[str, Any]) -> frozenset[str]:
    """Return what a reading as JSON says, one short string each."""
    found = {
        f"aspects {one['aspect']} {one['polarity']}"
        for one in _listed(reading, "aspects")
        if isinstance(one, Mapping)
        and one.get("aspect") in ASPECTS
        and one.get("polarity") in POLARITIES
    }
    found |= {f"urgent {one}" for one in _ids(reading, "urgent") if one in URGENT}
    found |= {f"wants {one}" for one in _ids(reading, "wants") if one in WANTS}
    if reading.get("kind") in KINDS:
        found.add(f"kind {reading['kind']}")
    if reading.get("polarity") in POLARITIES:
        found.add(f"polarity {reading['polarity']}")
    return frozenset(found)


def _ids(reading: Mapping[str, Any], name: str) -> list[object]:
    """Return ids, whether they stand alone or beside their quotes."""
    return [
        one.get("id") if isinstance(one, Mapping) else one
        for one in _listed(reading, name)
    ]


def _listed(reading: Mapping[str, Any], name: str) -> list[Any]:
    value = reading.get(name)
    return value[:_MOST] if isinstance(value, list) else []
