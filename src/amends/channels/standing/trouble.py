"""What goes wrong with a call on request."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """The ways in which any platform can fail, whatever it is asked."""

    NONE = "none"
    DOWN = "down"
    """503, and nothing was done."""
    PATIENCE = "patience"
    """429, and nothing was done."""
    CUT = "cut"
    """The line breaks before anything was done."""
    LOST = "lost"
    """It was done, and then the line breaks."""
    BROKEN = "broken"
    """It was done, and then the answer is 500."""
    HALF = "half"
    """It was done, and half of the answer comes."""
    SLOW = "slow"
    """It was done, and the answer comes byte by byte, slower than anybody waits."""
    EXPIRED = "expired"
    """Every pass has ended, in the middle of whatever was going on."""


class LineCut(Exception):
    """Say nothing and hang up."""
