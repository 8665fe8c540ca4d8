"""Attacks: a burst whose reviews are thin. Its reviews are proposed for quarantine.

Nothing is hidden by itself: the card lists which reviews and for which signs, a person
decides, and what was set aside can be taken back. A burst of people who tell what went
wrong is an incident like any other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .bursts import LOCATION, Burst, bursts
from .calendar import named as day_of
from .contract import Story
from .counting import Record
from .evidence import Ordinary, rise
from .telling import named
from .thinness import Suspicion, suspicions

ATTACK, BURST = "attack", "burst"
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Attack:
    """A burst with what speaks for and against each of its reviews."""

    burst: Burst
    reviews: tuple[Suspicion, ...]

    @property
    def proposed(self) -> tuple[Suspicion, ...]:
        """The reviews that are proposed for quarantine; few thin ones are none."""
        thin = tuple(review for review in self.reviews if review.is_proposed)
        enough = len(thin) >= max(_LEAST, len(self.reviews) / 3)
        return thin if enough else ()


def attacks(record: Record) -> list[Attack]:
    """Return the bursts of the last fortnight, the clearest first."""
    return [Attack(burst, tuple(suspicions(record, burst))) for burst in bursts(record)]


def told_attack(record: Record, attack: Attack) -> Story:
    """Say a burst as an incident; with thin reviews it is told as an attack."""
    burst = attack.burst
    usual = Ordinary(np.array([burst.mean]), np.array([3.0]))
    ratio, low, _ = rise(np.array([float(burst.seen)]), usual)
    ids = record.ids
    place = {LOCATION: burst.location} if burst.location else {}
    return Story(
        aspect=ATTACK if attack.proposed else BURST,
        context=named(record.facts, place),
        window_weeks=1,
        observed=burst.seen,
        expected=burst.mean,
        ratio=float(ratio[0]),
        ratio_low=float(low[0]),
        score=burst.score,
        tier="incident",
        since=day_of(burst.first),
        ids=tuple(str(i) for i in ids[burst.rows]),
        dates=len(np.unique(record.known[burst.rows])),
        seen_on=day_of(record.as_of),
        quarantine=tuple(str(ids[review.row]) for review in attack.proposed),
    )
