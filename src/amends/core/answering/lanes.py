"""Lanes: the kinds of feedback that are told apart for automatic answers."""

from __future__ import annotations

BANDS = ("5", "4", "3", "1-2", "none")
KINDS = ("praise", "thanks", "suggestion", "mixed", "question", "complaint")
"""Kinds that can be answered at all; advertising and chatter are not."""

STARS: dict[str, tuple[float, float]] = {
    "5": (4.5, 6),
    "4": (3.5, 4.5),
    "3": (2.5, 3.5),
    "1-2": (0, 2.5),
    "none": (0, 0),
}
"""Band → at least so many stars, and fewer than these."""

Key = tuple[int, str, str]
"""What a lane is found by: channel, band, kind."""


def band_of(stars: float | None) -> str:
    """Return the band that so many stars fall into."""
    if stars is None:
        return "none"
    bands = (band for band, (least, below) in STARS.items() if least <= stars < below)
    return next(bands, "none")
