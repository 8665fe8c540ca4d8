"""What trade a text is about: told with it, or guessed from its words."""

from __future__ import annotations

from collections import Counter

from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role
from amends.core.reading.taxonomy import SECTORS

_SECTOR = int(Role.SECTOR)
_ALSO = {
    "food": "restaurant", "cafe": "restaurant", "café": "restaurant",
    "bar": "restaurant", "pub": "restaurant", "bakery": "restaurant",
    "hospitality": "hotel", "accommodation": "hotel", "travel": "hotel",
    "spa": "beauty",
    "salon": "beauty",
    "hairdresser": "beauty", "shop": "retail", "store": "retail", "ecommerce": "retail",
    "e-commerce": "retail", "grocery": "retail", "car": "retail",
    "parcel": "delivery",
    "courier": "delivery", "logistics": "delivery", "medical": "health",
    "healthcare": "health", "clinic": "health", "dental": "health",
    "pharmacy": "health",
    "internet": "telecom", "mobile": "telecom", "software": "app", "saas": "app",
    "games": "app", "bank": "finance", "banking": "finance", "insurance": "finance",
    "taxi": "transport", "bus": "transport", "airline": "transport",
    "rail": "transport",
}  # fmt: skip


def sector_of(told: str | None, hits: list[Hit], roles: frozenset[int]) -> str | None:
    """Return one of the ten sectors, or None where neither side tells."""
    if told:
        name = told.strip().lower()
        if name in SECTORS:
            return name
        if name in _ALSO:
            return _ALSO[name]
    if _SECTOR not in roles:
        return None
    named = [hit.ref for hit in hits if hit.role == _SECTOR]
    return Counter(named).most_common(1)[0][0]
