"""The shapes of fairness and effort by API."""

from __future__ import annotations

from ninja import Schema


class GapOut(Schema):
    """One group against the others: ``gap`` 0 is equal, −0.2 a fifth less than they.

    ``share`` is what it got of what the policy gives; ``low`` and ``high`` hold the
    gap with 95 %; ``unequal``: chance alone does not explain it, and it matters.
    """

    group: str
    n: int
    share: float
    gap: float
    low: float
    high: float
    unequal: bool


class EffortOut(Schema):
    """What one solved case cost its customer."""

    case: str
    contacts: int
    channels: int
    hand_overs: int
    days: float


class KnotOut(Schema):
    """A channel, place or cause whose customers have to come again more than others.

    ``extra`` are the contacts that they would have been spared, were it like the rest.
    """

    side: str
    name: str
    n: int
    contacts: float
    others: float
    hand_overs: float
    extra: float


class EffortsOut(Schema):
    """The complaints that ended in 90 days: how many, the hardest, the worst knots."""

    cases: int
    hardest: list[EffortOut]
    knots: list[KnotOut]
