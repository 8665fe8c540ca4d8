"""The files of the look, as the tests read them."""

from __future__ import annotations

import re
from pathlib import Path

import amends.web

WEB = Path(amends.web.__file__).parent
CSS = WEB / "static" / "css"
TEMPLATES = WEB / "templates"
COMPONENTS = TEMPLATES / "components"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def sheets() -> list[Path]:
    """Return every style sheet."""
    return sorted(CSS.rglob("*.css"))


def rules(path: Path) -> str:
    """Return a sheet without its comments."""
    return COMMENT.sub("", path.read_text("utf-8"))


def templates() -> list[Path]:
    """Return every template."""
    return sorted(TEMPLATES.rglob("*.html"))


def name(path: Path) -> str:
    """Return a path as a failing test should show it."""
    return path.relative_to(WEB).as_posix()
