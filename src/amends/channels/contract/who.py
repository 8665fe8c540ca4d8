"""Which platforms each part of the suite is asked of: by their own declaration."""

from __future__ import annotations

import pytest

from amends.channels.platform import Ability
from amends.channels.registry import CONNECTORS

EVERY = sorted(CONNECTORS)


def able(*abilities: Ability) -> list[str]:
    """Return the slugs of the platforms with all of these abilities."""
    return [
        slug
        for slug in EVERY
        if all(CONNECTORS[slug].platform.abilities & ability for ability in abilities)
    ]


READING, REPLYING = able(Ability.READ), able(Ability.REPLY)
BOTH = [
    slug
    for slug in able(Ability.READ, Ability.REPLY)
    if not CONNECTORS[slug].platform.blind
]
BLIND = [slug for slug in REPLYING if CONNECTORS[slug].platform.blind]
readers = pytest.mark.parametrize("slug", READING)
repliers = pytest.mark.parametrize("slug", REPLYING)
both = pytest.mark.parametrize("slug", BOTH)
blind = pytest.mark.parametrize("slug", BLIND)
everybody = pytest.mark.parametrize("slug", EVERY)
