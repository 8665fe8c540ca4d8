"""The style sheet: all of static/css in the order of its layers, as one answer.

Written as one file per component and joined here when the process starts, so that
a reader's browser asks once and no build step stands between a person and the CSS.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse

FOLDER = Path(__file__).parents[1] / "static" / "css"
FIRST = ("layers", "reset", "tokens", "base")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
AROUND = re.compile(r"\s*([{};,])\s*")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The joined sheet with its hash, plain and compressed."""

    version: str
    plain: bytes
    packed: bytes


def files() -> list[Path]:
    """Return every file: what lays the ground first, then folder by folder."""
    ground = [FOLDER / f"{name}.css" for name in FIRST]
    others = sorted(path for path in FOLDER.rglob("*.css") if path not in ground)
    return [*ground, *others]


def tightened(css: str) -> str:
    """Return the same rules without comments and idle space."""
    return AROUND.sub(r"\1", SPACE.sub(" ", COMMENT.sub("", css))).strip()


@lru_cache(maxsize=1)
def joined(_stamp: float) -> Sheet:
    """Join the files once per stamp."""
    plain = "\n".join(tightened(path.read_text("utf-8")) for path in files()).encode()
    version = hashlib.sha256(plain).hexdigest()[:12]
    return Sheet(version, plain, gzip.compress(plain, 9, mtime=0))


def current() -> Sheet:
    """Return the sheet; with DEBUG a changed file shows at the next reload."""
    stamp = max(path.stat().st_mtime for path in files()) if settings.DEBUG else 0.0
    return joined(stamp)


def stylesheet() -> str:
    """Return the address of the sheet, which changes whenever a rule does."""
    return reverse("stylesheet", args=[current().version])
