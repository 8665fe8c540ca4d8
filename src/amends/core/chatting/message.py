"""The JSON object in the answer of an OpenAI-compatible server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_LONGEST = 200_000


class Unusable(ValueError):
    """The answer is not what was asked for; the message says what is wrong with it."""


def told_in(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the object that the model wrote; raises Unusable where it wrote none."""
    try:
        content = body["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError) as error:
        raise Unusable("no message in the answer") from error
    if not isinstance(content, str) or len(content) > _LONGEST:
        raise Unusable("the message is no text of a usable length")
    try:
        told = json.loads(content)
    except (json.JSONDecodeError, RecursionError) as error:
        raise Unusable(f"the message is no JSON: {str(error)[:80]}") from error
    if not isinstance(told, dict):
        raise Unusable("the message is no JSON object")
    return told
