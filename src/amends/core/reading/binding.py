"""What a word like "cold" or "slow" is about, by what it is said of."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from amends.core.reading.taxonomy import ASPECTS

_ELSEWHERE = {
    ("delivery.time", "transport"): "waiting",
    ("delivery.time", "health"): "waiting",
    ("delivery.time", "beauty"): "waiting",
    ("delivery.time", "hotel"): "waiting",
    ("delivery.condition", "transport"): "service.skill",
    ("product.look", "beauty"): "outcome",
    ("product.quality", "beauty"): "outcome",
    ("product.quality", "hotel"): "room",
    ("product.stock", "restaurant"): "food.choice",
    ("food.choice", "retail"): "product.stock",
}


class Group(NamedTuple):
    """One group of bound.toml: its mood, its aspects and where it is turned."""

    value: float
    otherwise: str
    near: dict[str, str]
    trade: dict[str, str]
    against: frozenset[str]


@cache
def groups() -> dict[str, Group]:
    """Return every group by name, with ``food.*`` spelt out."""
    raw = tomllib.loads((files(__package__) / "bound.toml").read_text("utf-8"))
    return {
        name: Group(
            float(group["value"]),
            group["otherwise"],
            _spelt_out(group["near"]),
            group["trade"],
            frozenset(group.get("against", ())),
        )
        for name, group in raw.items()
    }


def _spelt_out(near: dict[str, str]) -> dict[str, str]:
    made: dict[str, str] = {}
    for key, aspect in near.items():
        if key.endswith("*"):
            for known in ASPECTS:
                if known.startswith(key[:-1]):
                    made.setdefault(known, aspect)
        else:
            made[key] = aspect
    return made


@cache
def foreign(sector: str | None) -> frozenset[str]:
    """Return the aspects that a trade has nothing of: no hotel has a haircut."""
    raw = tomllib.loads((files(__package__) / "foreign.toml").read_text("utf-8"))
    return frozenset(
        known
        for written in raw.get(sector or "", ())
        for known in ASPECTS
        if known == written or (written[-1] == "*" and known.startswith(written[:-1]))
    )


def in_trade(aspect: str, sector: str | None) -> str:
    """Return the aspect that the same words mean in a trade: a late bus is waiting."""
    return _ELSEWHERE.get((aspect, sector), aspect) if sector else aspect


def resolve(group: str, beside: list[str], sector: str | None) -> tuple[str, str]:
    """Return (aspect, the neighbouring aspect that decided it or "").

    ``beside`` are the aspects named nearby, the nearest first.
    """
    found = groups()[group]
    for aspect in beside:
        if aspect in found.near:
            return found.near[aspect], aspect
    if beside and not found.otherwise:
        return "", ""
    if sector in found.trade:
        return found.trade[sector], ""
    return found.otherwise, ""
