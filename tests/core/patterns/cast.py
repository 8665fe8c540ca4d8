"""Businesses with known truths, small enough to look through by eye."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import polars as pl

from amends.core.patterns import Facts, from_rows

MONDAY = date(2024, 1, 1)
NEW_YEAR = date(2025, 1, 1)
END = date(2025, 12, 29)
HOURS = {"morning": 9, "midday": 12, "afternoon": 15, "evening": 19}


class Pizzeria:
    """Two years of Tuul: reviews drawn once, to which a story may be added."""

    def __init__(self, seed: int = 1, a_day: float = 1.6, places: int = 2) -> None:
        self.chance = np.random.default_rng(seed)
        self.places = [f"place {k}" for k in range(1, places + 1)]
        self.rows: list[dict[str, object]] = []
        self.aspects = ("waiting", "food.taste", "service.attitude", "order.accuracy")
        for number in range((END - MONDAY).days):
            for _ in range(self.chance.poisson(a_day)):
                self.visited(MONDAY + timedelta(days=number))

    def visited(self, on: date, *, delivery: float | None = None) -> dict[str, object]:
        """Add one review with few ordinary complaints; delivery rises on evenings."""
        chance = self.chance
        part = str(chance.choice(list(HOURS), p=[0.1, 0.25, 0.15, 0.5]))
        busy = 0.15 + 0.3 * (part == "evening") + 0.2 * (on.weekday() >= 4)
        delivered = chance.random() < (busy if delivery is None else delivery)
        said = [a for a in self.aspects if chance.random() < 0.03]
        if delivered and chance.random() < 0.15:
            said.append("delivery.time")
        if chance.random() < 0.02:
            said.append("food.temperature")
        row: dict[str, object] = {
            "id": f"r{len(self.rows)}",
            "written_at": f"{on}T{HOURS[part]:02d}:30",
            "happened_at": f"{on}T{HOURS[part]:02d}:00",
            "location": str(chance.choice(self.places)),
            "channel": "wolt" if delivered else "google",
            "product": str(chance.choice(["pizza", "pasta", "salad"])),
            "stars": 2.0 if said else 5.0,
            "negative": ";".join(said),
        }
        self.rows.append(row)
        return row

    def complain(self, aspect: str, day: date, hour: int, **told: object) -> None:
        """Add a review that complains of one thing at that time."""
        row = self.visited(day)
        moment = f"{day}T{hour:02d}:00"
        row |= {"negative": aspect, "written_at": moment, "happened_at": moment}
        row |= {"stars": 1.0, **told}

    def weekly(
        self, aspect: str, weekday: int, hour: int, *, until: date = END, **told: object
    ) -> Pizzeria:
        """Add a complaint in two of three weeks from New Year on."""
        for week in range((until - NEW_YEAR).days // 7):
            monday = NEW_YEAR - timedelta(days=NEW_YEAR.weekday())
            day = monday + timedelta(days=7 * week + weekday - 1)
            if week % 3 and day < until:
                self.complain(aspect, day, hour, **told)
        return self

    def facts(self, zone: str | None = None) -> Facts:
        """What the detector gets."""
        return from_rows(pl.DataFrame(self.rows, infer_schema_length=None), zone).facts


def pushed(stories, *, aspect=None):
    """The patterns among stories (or cards), as aspect and context."""
    told = [getattr(s, "story", s) for s in stories]
    return [
        (s.aspect, dict(s.context))
        for s in told
        if s.tier == "pattern" and aspect in (None, s.aspect)
    ]
