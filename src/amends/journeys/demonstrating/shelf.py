"""Open the demo's own texts, once per process."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return ``texts/<name>.toml`` as a dict."""
    path = files(__package__) / "texts" / f"{name}.toml"
    return tomllib.loads(path.read_text("utf-8"))


def file(name: str) -> bytes:
    """Return ``texts/<name>``."""
    return (files(__package__) / "texts" / name).read_bytes()
