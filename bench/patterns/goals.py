"""What the figures of the detector are wanted to be."""

from __future__ import annotations

_QUIET = {
    f"{size}.{knobs}.false_a_year": ("<=", 0.1)
    for size in ("S", "M", "L", "XL")
    for knobs in ("plain", "other")
}
_FOUND = {
    "power.extra_10_15": (">=", 0.85),
    "power.broad_10": (">=", 0.5),
    "false_share": ("<=", 0.1),
    "first": (">=", 0.85),
    "in_first_three": (">=", 0.9),
    "complaints_at_alert": ("<=", 6.0),
}
_WAVES = {
    "found_8": (">=", 0.95),
    "false_a_year": ("<=", 0.1),
    "quarantine_precision": (">=", 0.95),
}

BARS: dict[str, tuple[str, float]] = {
    **_QUIET,
    **{f"{size}.{name}": bar for size in ("S", "M") for name, bar in _FOUND.items()},
    "S.delay_weeks": ("<=", 20.0),
    "M.unsure.power.extra_10_15": (">=", 0.5),
    "elsewhere.false_a_year": ("<=", 0.05),
    "elsewhere.power": (">=", 0.5),
    "effect.helped_in_vain": ("<=", 0.05),
    "effect.least_covered": (">=", 0.88),
    "effect.most_covered": ("<=", 0.96),
    **{
        f"bomb.{size}.{name}": bar
        for size in ("S", "M")
        for name, bar in _WAVES.items()
    },
    "chain.look_s": ("<=", 2.0),
    "chain.week_added_s": ("<=", 0.1),
    "small.look_ms": ("<=", 30.0),
}

GROUPS = ("", "-full", "-power", "-quiet", "-scale", "-rest")
"""The names after ``patterns`` under which figures are measured."""

GOALS = {
    f"patterns{group}.{name}": bar for group in GROUPS for name, bar in BARS.items()
}
