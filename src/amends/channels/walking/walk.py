"""One step of a walk along a list, and where the next one goes on.

    quick: from the newest to what was known before, with an overlap
    whole: the first reading, and later a sweep: edits and gaps are seen
    check: what a sweep has missed is asked for one by one: gone, or only displaced

Each fetch makes one step, so a crash in between costs one page.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.moments import moment
from amends.channels.connector import Unreachable
from amends.channels.incoming import Batch, Incoming
from amends.channels.walking.memory import Memory
from amends.channels.walking.source import Habits, Page, Source, StalePage

CHECKS = 10
"""Missing items asked for in one step."""
BEGINNINGS = 3
"""How often a walk begins again before it waits for the next time."""
RESPITE = timedelta(hours=1)
"""How long it then waits before it begins anew."""


def step(
    source: Source, habits: Habits, cursor: Mapping[str, Any], *, now: datetime
) -> Batch:
    """Bring the news of one page, or of some missing items."""
    return _Walk(source, habits, cursor, now).step()


def looks_since(
    habits: Habits, cursor: Mapping[str, Any], *, now: datetime
) -> datetime | None:
    """Return how far back the coming step looks, None where it reads everything."""
    watermark, swept = moment(cursor.get("watermark")), moment(cursor.get("swept_at"))
    walk = cursor.get("walk")
    quick = (
        not walk["whole"] if walk else swept is not None and now - swept < habits.sweep
    )
    return watermark - habits.overlap if quick and watermark else None


class _Walk:
    def __init__(
        self, source: Source, habits: Habits, cursor: Mapping[str, Any], now: datetime
    ) -> None:
        self.source, self.habits, self.now = source, habits, now
        # The caller's cursor stays as it was: a step that fails is a step not made.
        self.state: dict[str, Any] = {**cursor}
        if "walk" in cursor:
            self.state["walk"] = {**cursor["walk"]}
        self.memory = Memory(dict(cursor.get("known", {})))
        self.state["known"] = self.memory.told

    def step(self) -> Batch:
        if self.state.get("missing"):
            return self._check()
        if "walk" not in self.state:
            self._set_out()
        try:
            page = self.source.page(self.state["walk"]["token"])
        except StalePage:
            return self._begin_again()
        return self._take(page)

    def _set_out(self) -> None:
        swept = moment(self.state.get("swept_at"))
        whole = swept is None or self.now - swept >= self.habits.sweep
        number = int(self.state.get("walks", 0)) + 1
        self.state["walks"] = number
        self.state["walk"] = {
            "token": "",
            "whole": whole,
            "began_at": self.now.isoformat(),
        }

    def _begin_again(self) -> Batch:
        again = int(self.state.get("again", 0)) + 1
        walk = self.state.pop("walk")
        if again > BEGINNINGS:
            begun = moment(walk["began_at"])
            if begun is None or self.now - begun < RESPITE:
                raise Unreachable(
                    _(
                        "The list changes faster than it can be read. "
                        "Amends tries again."
                    )
                )
            # What is raised stores nothing: the token that ran out is still here.
            again = 0
        return Batch((), {**self.state, "again": again}, more=True)

    def _take(self, page: Page) -> Batch:
        walk = self.state["walk"]
        number = self.state["walks"]
        pairs = list(zip(page.items, page.at, strict=True))
        news = [
            item
            for item, at in reversed(pairs)
            if self.memory.is_news(item, number, at)
        ]
        instants = [at for at in page.at if at is not None]
        top = max([*instants, *_known(walk.get("top"))], default=None)
        if top is not None:
            walk["top"] = top.isoformat()
        if page.following and not self._far_enough(instants):
            self.state["walk"] = {**walk, "token": page.following}
            return Batch(tuple(news), self.state, more=True)
        return self._arrive(news)

    def _far_enough(self, instants: list[datetime]) -> bool:
        marks = _known(self.state.get("watermark"))
        if not instants or not marks or not self.habits.ordered:
            return False
        if self.state["walk"]["whole"]:
            reach = self.habits.reach
            return reach is not None and min(instants) < self.now - reach
        return min(instants) < marks[0] - self.habits.overlap

    def _arrive(self, news: list[Incoming]) -> Batch:
        walk = self.state.pop("walk")
        self.state.pop("again", None)
        if "top" in walk:
            self.state["watermark"] = walk["top"]
        if walk["whole"]:
            self.state["swept_at"] = walk["began_at"]
            since = self.now - self.habits.reach if self.habits.reach else None
            missing = self.memory.missed(self.state["walks"], since)
            if missing:
                self.state["missing"] = missing
            self.memory.forget_the_oldest(self.now, self.habits.reach)
        return Batch(tuple(news), self.state, more="missing" in self.state)

    def _check(self) -> Batch:
        missing: list[str] = list(self.state.pop("missing"))
        items: list[Incoming] = []
        for external_id in missing[:CHECKS]:
            found = self.source.one(external_id)
            if found is None:
                self.memory.forget(external_id)
                items.append(Incoming(external_id=external_id, deleted=True))
            elif self.memory.is_news(found, self.state["walks"], found.written_at):
                items.append(found)
        if missing[CHECKS:]:
            self.state["missing"] = missing[CHECKS:]
        return Batch(tuple(items), self.state, more="missing" in self.state)


def _known(written: object) -> list[datetime]:
    at = moment(written)
    return [at] if at else []
