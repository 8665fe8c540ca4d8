"""The ids that a reading may use, as taxonomy.toml lists them."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

_TABLE: dict[str, Any] = tomllib.loads(
    (files(__package__) / "taxonomy.toml").read_text("utf-8")
)

ASPECTS = tuple(_TABLE["aspects"])
KINDS = tuple(_TABLE["kind"])
URGENT = tuple(_TABLE["urgent"])
WANTS = tuple(_TABLE["wants"])
WRITERS = tuple(_TABLE["writer"])
POLARITIES = ("neg", "neu", "pos", "mix")
DAYPARTS = ("morning", "midday", "afternoon", "evening", "night")
SECTORS = (
    "restaurant",
    "hotel",
    "retail",
    "delivery",
    "beauty",
    "health",
    "telecom",
    "app",
    "finance",
    "transport",
)
