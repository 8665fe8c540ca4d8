"""What a model answered, as numbered sentences; odd ones are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from amends.core.chatting import Unusable, told_in

_MOST = 60


def sentences(body: Mapping[str, Any], wanted: frozenset[int]) -> dict[int, str]:
    """Return number → sentence. Raises Unusable where it is not what was asked for.

    A number that was not asked for or comes twice, and words that stand for several
    sentences, are nobody's.
    """
    listed = told_in(body).get("sentences")
    if not isinstance(listed, list) or len(listed) > _MOST:
        raise Unusable("sentences is no list of a usable length")
    told: dict[int, str] = {}
    twice: set[int] = set()
    for one in listed:
        number, text = _pair(one)
        if number is None or number not in wanted:
            continue
        if number in told:
            twice.add(number)
        told[number] = text
    said = Counter(told.values())
    return {
        number: text
        for number, text in told.items()
        if number not in twice and said[text] == 1
    }


def _pair(one: object) -> tuple[int | None, str]:
    if not isinstance(one, Mapping):
        return None, ""
    number, text = one.get("n"), one.get("text")
    if isinstance(number, bool) or not isinstance(number, int):
        return None, ""
    return (number, text.strip()) if isinstance(text, str) else (None, "")
