"""The remedy that everyone gets who has these facts, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the reckoning: its id in words.toml and what is filled in there."""

    id: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Decision:
    """What the policy gives. ``kind`` is empty where it gives nothing.

    ``amount`` is None for a deed without a sum. ``authority`` is the least role that
    may give it; ``rule`` is the name of the rule that decided.
    """

    kind: str
    amount: Decimal | None
    currency: str
    rule: str
    authority: str
    steps: tuple[Step, ...]
