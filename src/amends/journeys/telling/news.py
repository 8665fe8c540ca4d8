"""News: one thread of a process looks whether anything happened, for all its lines.

It looks only while somebody listens, by two statements on the tail of an index.
"""

from __future__ import annotations

from collections import defaultdict
from threading import Condition, Thread
from time import monotonic

import structlog
from django.db import DatabaseError, connections
from django_scopes import scopes_disabled

from amends.cases.event import Event
from amends.routing.notice import Notice

log = structlog.get_logger(__name__)

ROUND = 0.4
"""Seconds between two looks: with asking for the news itself, well within one."""
IDLE = 30.0
"""So long after the last listener left nobody looks any more."""
BACK = 50
"""Rows of two transactions may become visible in another order than numbered."""
UNSETTLED = 10.0
"""So long after the last new row such a latecomer is looked for."""
KNOWN = 1000


class News:
    """Counts for each house how often something new was seen."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._counts: defaultdict[int, int] = defaultdict(int)
        self._listeners = 0
        self._left_at = 0.0
        self._thread: Thread | None = None

    def count(self, house: int) -> int:
        """Return how often this house had news so far."""
        with self._changed:
            return self._counts[house]

    def wait(self, house: int, known: int, seconds: float) -> int:
        """Wait until this house has more news than those, or the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._counts[house] != known, seconds)
            return self._counts[house]

    def come(self) -> None:
        """Count a listener; the first one sets the looking off."""
        with self._changed:
            self._listeners += 1
            if self._thread is None:
                self._thread = Thread(target=self._look, name="news", daemon=True)
                self._thread.start()

    def go(self) -> None:
        """Count one listener less."""
        with self._changed:
            self._listeners -= 1
            self._left_at = monotonic()

    def tell(self, houses: set[int]) -> None:
        """Wake whoever listens to one of these houses."""
        with self._changed:
            for house in houses:
                self._counts[house] += 1
            self._changed.notify_all()

    def _wanted(self) -> bool:
        with self._changed:
            if self._listeners or monotonic() - self._left_at < IDLE:
                return True
            self._thread = None
            return False

    def _look(self) -> None:
        tails = [Tail(Event), Tail(Notice)]
        pause = Condition()
        while self._wanted():
            try:
                fresh = set[int]().union(*(tail.fresh() for tail in tails))
            except DatabaseError as error:
                log.info("news cannot be looked for", error=type(error).__name__)
                connections.close_all()
                fresh = set()
            if fresh:
                self.tell(fresh)
            with pause:
                pause.wait(ROUND)
        connections.close_all()


class Tail:
    """The end of one table, as far as it was seen."""

    def __init__(self, model: type[Event] | type[Notice]) -> None:
        self._model = model
        self._last = -1
        self._moved_at = 0.0
        self._known: set[int] = set()

    def fresh(self) -> set[int]:
        """Return the houses whose rows were not seen before; none at the first look."""
        with scopes_disabled():
            rows = self._model.objects.order_by("-pk")
            latest = rows.values_list("pk", flat=True).first() or 0
            if latest == self._last and monotonic() - self._moved_at > UNSETTLED:
                return set()
            found = dict(rows.values_list("pk", "organisation_id")[:BACK])
        new = found.keys() - self._known
        begun = self._last >= 0
        if new:
            self._moved_at = monotonic()
        self._last = max([self._last, 0, *found])
        self._known |= found.keys()
        if len(self._known) > KNOWN:
            self._known = {pk for pk in self._known if pk > self._last - BACK * 4}
        return {found[pk] for pk in new} if begun else set()
