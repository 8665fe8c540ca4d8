"""Promised times that a trade is used to, chosen in one press and then changed.

A week is usual where a record has to be looked into (health care), a day where an
appointment can be repeated, hours where somebody waits hungry or at a closed door.
"""

from __future__ import annotations

from collections.abc import Mapping

HOUR, DAY = 60, 24 * 60

Times = Mapping[int, tuple[int, bool]]
"""Severity → (minutes, whether only opening hours count)."""

_USUAL: Times = {
    3: (HOUR, False),
    2: (DAY, False),
    1: (3 * DAY, False),
    0: (7 * DAY, False),
}
_CAREFUL: Times = {
    3: (HOUR, False),
    2: (3 * DAY, False),
    1: (7 * DAY, False),
    0: (14 * DAY, False),
}

SECTORS: Mapping[str, Times] = {
    "restaurant": {**_USUAL, 1: (2 * DAY, False)},
    "hotel": {
        3: (HOUR // 2, False),
        2: (12 * HOUR, False),
        1: (DAY, False),
        0: (3 * DAY, False),
    },
    "retail": {**_USUAL, 3: (2 * HOUR, True), 1: (2 * DAY, False)},
    "delivery": {
        3: (HOUR // 2, False),
        2: (4 * HOUR, True),
        1: (DAY, False),
        0: (7 * DAY, False),
    },
    "beauty": {**_USUAL, 3: (2 * HOUR, False), 1: (DAY, False), 0: (3 * DAY, False)},
    "health": _CAREFUL,
    "dental": _CAREFUL,
    "automotive": {**_USUAL, 3: (2 * HOUR, False), 2: (2 * DAY, False)},
    "education": {**_USUAL, 2: (3 * DAY, False), 1: (5 * DAY, False)},
    "finance": {**_USUAL, 2: (2 * DAY, False), 1: (5 * DAY, False)},
    "telecom": {**_USUAL, 3: (2 * HOUR, False), 2: (DAY, False)},
    "app": {**_USUAL, 3: (4 * HOUR, False), 2: (DAY, False), 1: (2 * DAY, False)},
    "services": _USUAL,
}

BY_CHANNEL: Mapping[str, Mapping[str, Times]] = {
    "delivery": {"sms": {3: (15, False), 2: (HOUR, True)}},
    "hotel": {"phone": {3: (15, False), 2: (4 * HOUR, False)}},
    "restaurant": {"phone": {2: (4 * HOUR, True)}},
}
"""Ways on which people of that trade wait for less."""


def times_of(sector: str) -> Times:
    """Return what the trade promises; an unknown one promises what is usual."""
    return SECTORS.get(sector, _USUAL)
