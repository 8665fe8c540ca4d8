"""Locations in bulk."""

from __future__ import annotations

from amends.web.links.found import reverse


def new_place_file() -> str:
    """Where a list of locations is brought."""
    return reverse("place-file-new")


def place_file(file_id: int) -> str:
    """How far a list of locations has come."""
    return reverse("place-file", args=[file_id])


def place_file_columns(file_id: int) -> str:
    """What the columns of a list of locations mean."""
    return reverse("place-file-columns", args=[file_id])


def place_file_problems(file_id: int) -> str:
    """The rows that stayed outside, as a table."""
    return reverse("place-file-problems", args=[file_id])


def place_file_start(file_id: int) -> str:
    """Where a list of locations is taken in (POST)."""
    return reverse("place-file-start", args=[file_id])
