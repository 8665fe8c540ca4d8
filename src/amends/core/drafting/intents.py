"""The short lists by which a rough note, a fact or a name is understood."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def tables() -> dict[str, Any]:
    """The whole of intents.toml."""
    return tomllib.loads((files(__package__) / "intents.toml").read_text("utf-8"))


@cache
def listed(name: str) -> frozenset[str]:
    """A flat list of the file, for looking words up in."""
    return frozenset(tables()["lists"][name])


@cache
def patterns(table: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The named patterns of a table, in the order in which they are tried."""
    return tuple(
        (name, re.compile("|".join(alternatives)))
        for name, alternatives in tables()[table].items()
    )


def found(table: str, said: str) -> tuple[str, ...]:
    """Which patterns of a table the words match, in the order of the table."""
    low = said[:2000].casefold()
    return tuple(name for name, pattern in patterns(table) if pattern.search(low))


def tongue(said: str) -> str | None:
    """The language of a house note by its small words; None where it is not plain."""
    said_words = re.findall(r"[^\W\d_]+", said[:2000].casefold())
    counts = {
        language: sum(word in small for word in said_words)
        for language, small in _small_words().items()
    }
    best = max(counts, key=lambda language: counts[language])
    tied = sum(count == counts[best] for count in counts.values()) > 1
    return None if counts[best] == 0 or tied else best


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {
        language: frozenset(small)
        for language, small in tables()["small_words"].items()
    }
