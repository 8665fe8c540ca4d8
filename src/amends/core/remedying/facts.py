"""What a remedy may depend on, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

FAULTS = ("yes", "partly", "no", "unknown")


@dataclass(frozen=True, slots=True)
class Facts:
    """One case as the policy sees it.

    ``causes`` are ids of aspects, the heaviest first; ``price`` is that of what went
    wrong; ``repeats`` counts earlier times in a year in which we were wrong towards
    this customer, ``remedies`` what they were given in it, ``visits`` how often they
    came in it. ``wants`` are ids of the taxonomy.
    """

    at_fault: str = "unknown"
    causes: tuple[str, ...] = ()
    severity: int = 1
    price: Decimal | None = None
    repeats: int = 0
    remedies: int = 0
    visits: int = 0
    wants: tuple[str, ...] = ()
