"""Table of contents of the room, for Django."""

from amends.remedies.allowance import Allowance

__all__ = ["Allowance"]
