"""A component that remembers what it drew: the same words give the same HTML.

A component knows nothing but what it is given, the language and the reader's zone.
What it is given goes into the key with its kind, since text that is safe and text that
has to be escaped may be equal letter by letter. What is no plain value, or changes
with every moment, is drawn anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.utils.timezone import get_current_timezone_name
from django.utils.translation import get_language
from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2.runtime import Macro

MOST = 300
"""Drawings of one component that are kept: a few megabytes for all of them."""
LONGEST = 200
"""What is longer is somebody's words, and hardly said twice."""
PLAIN = frozenset({str, int, float, bool, type(None), Markup})


class Unkept(Exception):
    """Something that no key can be made of."""


class KeptMacro:
    """Calls the macro once for each set of plain arguments."""

    def __init__(self, macro: Macro) -> None:
        self._macro = macro
        self._drawn: dict[object, Any] = {}

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a macro has
        return getattr(self._macro, name)

    def __call__(self, *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - as the macro
        """Return the drawing of these arguments."""
        try:
            told = (key_of(args), key_of(kwargs))
        except Unkept:
            return self._macro(*args, **kwargs)
        key = (get_language(), get_current_timezone_name(), told)
        found = self._drawn.get(key)
        if found is None:
            if len(self._drawn) >= MOST:
                self._drawn.clear()
            found = self._drawn[key] = self._macro(*args, **kwargs)
        return found


def key_of(value: object) -> object:
    """Return what an argument is known by: its kind and its value."""
    kind = type(value)
    if kind in PLAIN:
        if isinstance(value, str) and len(value) > LONGEST:
            raise Unkept
        return (kind, value)
    if isinstance(value, (tuple, list)):
        return (kind, *map(key_of, value))
    if kind is dict and isinstance(value, Mapping):
        return (kind, *((name, key_of(value[name])) for name in value))
    raise Unkept
