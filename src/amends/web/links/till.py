"""The till without a line: the page that stays, its list, its telling."""

from __future__ import annotations

from amends.web.links.found import reverse


def counter_list() -> str:
    """What a till takes along for when it is cut off."""
    return reverse("counter-list")


def counter_offline() -> str:
    """The till without a line."""
    return reverse("counter-offline")


def counter_taken() -> str:
    """Where a till tells what it took meanwhile (POST)."""
    return reverse("counter-taken")


def counter_worker() -> str:
    """The script that keeps the till on the phone."""
    return reverse("counter-worker")


def double_use_end(use_id: int) -> str:
    """Where somebody says to have looked at a double use (POST)."""
    return reverse("double-use-end", args=[use_id])
