"""Open a language's data file by its name, once per process."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

FULL = ("et", "fi", "ro", "en")
"""Languages in which everything of the taxonomy is read, drafted and guarded."""


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
