"""Links: one function per page, so that templates and views never hold a path.

Called by views and, as ``links``, by every template. A page that is added adds its
function here, in alphabetical order, and names it as its URL.
"""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse


def with_query(path: str, **query: object) -> str:
    """Return the path with the query; what is None or empty is left out."""
    kept = {name: str(it) for name, it in query.items() if it not in (None, "")}
    return f"{path}?{urlencode(kept)}" if kept else path


def language() -> str:
    """Where the reader's language is chosen (POST)."""
    return reverse("language")


def styleguide(**query: object) -> str:
    """Every component in each state."""
    return with_query(reverse("styleguide"), **query)


def theme() -> str:
    """Where light, dark or the system's own is chosen (POST)."""
    return reverse("theme")
