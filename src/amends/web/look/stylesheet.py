"""The style sheet: all of static/css in the order of its layers, joined into one.

Written as one file per component and joined when the process starts, so that a
browser asks once and no build step stands between a person and the CSS.
"""

from __future__ import annotations

import re
from pathlib import Path

from amends.web.look.paint import paint

FOLDER = Path(__file__).parents[1] / "static" / "css"
FIRST = ("layers", "reset", "tokens", "base")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
AROUND = re.compile(r"\s*([{};,])\s*")


def files() -> list[Path]:
    """Return every file: what lays the ground first, then folder by folder."""
    ground = [FOLDER / f"{name}.css" for name in FIRST]
    others = sorted(path for path in FOLDER.rglob("*.css") if path not in ground)
    return [*ground, *others]


def tightened(css: str) -> str:
    """Return the same rules without comments and idle space."""
    return AROUND.sub(r"\1", SPACE.sub(" ", COMMENT.sub("", css))).strip()


def joined() -> str:
    """Return all the rules."""
    written = [tightened(path.read_text("utf-8")) for path in files()]
    return "\n".join([*written, paint()])
