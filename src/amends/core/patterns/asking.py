"""Asking: which story is meant, from a printed line or from a few words."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from .acting import Deed, Unknown
from .facts import DIMENSIONS


def deed(words: str, acted_on: date) -> Deed:
    """Read a story as `patterns` prints it, or ``aspect weekday=6 location=Tartu``."""
    told = _from_json(words) if words.lstrip().startswith("{") else _from_words(words)
    context = told.get("context") or {}
    if not isinstance(context, dict) or set(context) - set(DIMENSIONS):
        raise Unknown(f"a context names some of: {', '.join(DIMENSIONS)}")
    if not told.get("aspect"):
        raise Unknown("a story needs an aspect, such as food.temperature")
    pairs = tuple((d, str(context[d])) for d in DIMENSIONS if d in context)
    said = str(told.get("polarity"))
    polarity = said if said in ("pos", "ask") else "neg"
    return Deed(
        str(told["aspect"]),
        pairs,
        acted_on,
        _day(told, "alerted_on"),
        polarity,
        _day(told, "since"),
    )


def _from_json(words: str) -> dict[str, Any]:
    try:
        told = json.loads(words.strip().splitlines()[0])
    except (ValueError, RecursionError) as error:
        raise Unknown(f"the story is no JSON object: {error}") from error
    # A JSON text that begins with a brace is an object.
    return dict(told)


def _from_words(words: str) -> dict[str, Any]:
    aspect, *pairs = words.split() or [""]
    context: dict[str, str] = {}
    last = ""
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if equals:
            context[name], last = value, name
        elif last:
            # A place may have a name of several words.
            context[last] += f" {pair}"
        else:
            raise Unknown(f"not understood: {pair!r}; write name=value")
    return {"aspect": aspect, "context": context}


def _day(told: dict[str, Any], name: str) -> date | None:
    try:
        return date.fromisoformat(str(told.get(name)))
    except ValueError:
        return None
