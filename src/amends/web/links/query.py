"""A path with what is asked of it."""

from __future__ import annotations

from urllib.parse import urlencode


def with_query(path: str, **query: object) -> str:
    """Return the path with the query; what is None or empty is left out."""
    kept = {name: str(it) for name, it in query.items() if it not in (None, "")}
    return f"{path}?{urlencode(kept)}" if kept else path
