"""Whose reviews a house may show again on its own site."""

from __future__ import annotations

from amends.channels.platform import Redisplay
from amends.channels.registry import CONNECTORS


def showable() -> frozenset[str]:
    """Return the platforms whose terms let a house show what was said there."""
    rows = CONNECTORS.items()
    kept = (slug for slug, row in rows if row.platform.redisplay is Redisplay.OURS)
    return frozenset(kept)
