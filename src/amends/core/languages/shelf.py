"""Open a language's data file by its name, once per process."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

FULL = ("et", "fi", "ro", "en")
"""Languages in which everything of the taxonomy is read, drafted and guarded."""


@cache
def readable() -> tuple[str, ...]:
    """Return the languages whose folder holds word lists for reading, the full first.

    A folder needs nothing else: no drafting phrases and no lists of the guard.
    """
    found = sorted(
        folder.name
        for folder in files(__package__).iterdir()
        if (folder / "moods.toml").is_file()
    )
    return (*FULL, *(name for name in found if name not in FULL))


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """Return ``<language>/<name>.toml`` as a dict; an absent file is an empty one.

    Raises ``tomllib.TOMLDecodeError`` naming the line when the file is malformed.
    """
    path = files(__package__) / language / f"{name}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


@cache
def text(language: str, name: str) -> str:
    """Return ``<language>/<name>`` as text; an absent file is an empty string."""
    path = files(__package__) / language / name
    return path.read_text("utf-8") if path.is_file() else ""
