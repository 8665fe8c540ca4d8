"""Assets: style sheet, scripts and drawings, under one address per version of all.

``/look/<version>/js/amends.js``: the version names the whole set, so scripts may
import one another by plain relative paths, and a browser may keep each for ever.
No collecting step is needed. Never serves a path that is not in the set.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import django_htmx
from django.conf import settings
from django.urls import reverse

from amends.web.look import stylesheet

FOLDER = Path(__file__).parents[1] / "static"
# htmx 2 (0BSD licence) comes with django-htmx; its newer major lies beside it.
HTMX = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-2.min.js"
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent: plain, and compressed."""

    kind: str
    plain: bytes
    packed: bytes


@dataclass(frozen=True, slots=True)
class Assets:
    """The whole set and the version that names it."""

    version: str
    by_path: dict[str, Asset]


def sources() -> dict[str, bytes]:
    """Return the content of every file of the set by its path."""
    found = {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in sorted(FOLDER.rglob("*"))
        if path.suffix in KINDS and path.suffix != ".css"
    }
    found["amends.css"] = stylesheet.joined().encode()
    found["htmx.js"] = HTMX.read_bytes()
    return found


@lru_cache(maxsize=1)
def made(_stamp: float) -> Assets:
    """Read and compress the set once per stamp."""
    digest = hashlib.sha256()
    by_path = {}
    for path, plain in sources().items():
        digest.update(plain)
        packed = gzip.compress(plain, 9, mtime=0)
        by_path[path] = Asset(KINDS[Path(path).suffix], plain, packed)
    return Assets(digest.hexdigest()[:8], by_path)


def current() -> Assets:
    """Return the set; with DEBUG a changed file shows at the next reload."""
    stamp = 0.0
    if settings.DEBUG:
        stamp = max(path.stat().st_mtime for path in FOLDER.rglob("*"))
    return made(stamp)


def asset(path: str) -> str:
    """Return the address of a file; one that does not exist raises KeyError."""
    everything = current()
    if path not in everything.by_path:
        raise KeyError(f"{path} is not in web/static.")
    return reverse("asset", args=[everything.version, path])
