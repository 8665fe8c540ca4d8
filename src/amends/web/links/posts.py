"""Where other roles at some places are given, and areas drawn."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def area(area_id: int) -> str:
    """One area: its name and its locations."""
    return reverse("area", args=[area_id])


def area_removal(area_id: int) -> str:
    """Where an area is taken away (POST)."""
    return reverse("area-removal", args=[area_id])


def areas() -> str:
    """Groups of locations."""
    return reverse("areas")


def post_list() -> str:
    """Where many roles are given from a list."""
    return reverse("post-list")


def posts(**query: object) -> str:
    """Who has another role where."""
    return with_query(reverse("posts"), **query)


def posts_end() -> str:
    """Where chosen posts end (POST)."""
    return reverse("posts-end")
