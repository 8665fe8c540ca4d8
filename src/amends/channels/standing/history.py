"""A history of a channel: what people write, what goes wrong, and what we make of it.

It does what the journeys do with a connector, in memory: the words and the cursor are
kept together, a reply whose fate is unknown is read back before it is sent again.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from amends.channels.connector import (
    Connector,
    ConnectorError,
    Refused,
    RetryAfter,
    Unknown,
)
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Pace
from amends.channels.standing.place import Place
from amends.channels.standing.trouble import Trouble
from amends.foundation import clock

NOON = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
PATIENCE = 300
"""Steps in which every history must have come to rest."""


@dataclass(slots=True)
class Intent:
    """A reply on its way."""

    reply: Outgoing
    sent: bool = False
    ended: str = ""


@dataclass(slots=True)
class History:
    """One connector, one platform in small, and the archive between them."""

    connector: Connector
    place: Place
    now: datetime = NOON
    cursor: dict[str, Any] = field(default_factory=dict)
    archive: dict[str, Incoming] = field(default_factory=dict)
    twice: list[str] = field(default_factory=list)
    intents: dict[str, Intent] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    more: bool = False

    def live(self, deed: str, which: int) -> None:
        """Let one thing happen; ``which`` chooses whom it happens to."""
        with clock.stopped(self.now):
            getattr(self, f"_{deed}")(which)
        self.now += MINUTE

    def settle(self) -> None:
        """Let nothing happen any more, and everything arrive."""
        self.place.troubles.clear()
        self.place.writing_troubles.clear()
        # A walk that is under way may have stepped over something: the next sweep,
        # at the latest, meets it.
        self._rest()
        self.now += timedelta(days=2)
        self._rest()

    def _rest(self) -> None:
        for _turn in range(PATIENCE):
            with clock.stopped(self.now):
                self._carry(0)
                self._read(0)
            self.now += MINUTE
            if not self.more and all(row.ended for row in self.intents.values()):
                return
        raise AssertionError("This history never comes to rest.")

    def truth(self) -> dict[str, str]:
        """Return what stands on the platform."""
        seen = self.place.in_sight()
        return {
            name: self.place.shown(thing)
            for name, thing in self.place.things.items()
            if name in seen
        }

    def known(self) -> dict[str, str]:
        """Return what we believe stands there."""
        # What has slipped out of sight stays as it was last seen.
        slipped = self.place.things.keys() - self.place.in_sight()
        return {
            name: item.text
            for name, item in self.archive.items()
            if not item.deleted and name not in slipped
        }

    def over_budget(self) -> list[tuple[int, int]]:
        """Return the windows in which more was called than the platform allows."""
        platform = self.connector.platform
        return [
            *_over(
                platform.reading, [at for at, writes in self.place.calls if not writes]
            ),
            *_over(platform.writing, [at for at, writes in self.place.calls if writes]),
        ]

    def _say(self, which: int) -> None:
        text = f"The pizza was cold, {len(self.said)} times. Õ“ü” 🍕"
        self.said.append(self.place.say(text))
        del which

    def _edit(self, which: int) -> None:
        there = sorted(self.place.things)
        if there and self.place.edits:
            name = there[which % len(there)]
            self.place.edit(name, f"{self.place.things[name].text} Edited.")

    def _remove(self, which: int) -> None:
        there = sorted(self.place.things)
        if there and self.place.removes:
            self.place.remove(there[which % len(there)])

    def _trouble(self, which: int) -> None:
        # What is slow takes the time of whoever waits; it has a test of its own.
        kinds = [kind for kind in Trouble if kind not in (Trouble.NONE, Trouble.SLOW)]
        self.place.troubles.append(kinds[which % len(kinds)])

    def _writing_trouble(self, which: int) -> None:
        kinds = (Trouble.LOST, Trouble.BROKEN, Trouble.HALF, Trouble.CUT)
        self.place.writing_troubles.append(kinds[which % len(kinds)])

    def _day(self, which: int) -> None:
        self.now += timedelta(hours=which % 30)

    def _read(self, which: int) -> None:
        del which
        try:
            batch = self.connector.fetch(self.place.account, self.cursor)
        except RetryAfter as error:
            self.now += timedelta(seconds=error.seconds)
            return
        except ConnectorError:
            return
        for item in batch.items:
            self._take(item)
        # JSON in between, as in the database: nothing else may live in a cursor.
        self.cursor, self.more = _as_stored(batch.cursor), batch.more

    def _take(self, item: Incoming) -> None:
        before = self.archive.get(item.external_id)
        same = before and before.fingerprint() == item.fingerprint()
        if before and before.deleted == item.deleted and (item.deleted or same):
            self.twice.append(item.external_id)
        self.archive[item.external_id] = item

    def _reply(self, which: int) -> None:
        answered = {row.reply.answers for row in self.intents.values()}
        open_ones = [name for name in self.said if name not in answered]
        if open_ones:
            key = f"key-{len(self.intents)}-end"
            name = open_ones[which % len(open_ones)]
            self.intents[key] = Intent(self.place.reply(key, name))
            self._carry(which)

    def _carry(self, which: int) -> None:
        del which
        for intent in self.intents.values():
            if not intent.ended:
                self._carry_one(intent)

    def _carry_one(self, intent: Intent) -> None:
        account = self.place.account
        try:
            found = self.connector.find(account, intent.reply) if intent.sent else None
            if found is None:
                intent.sent = True
                self.connector.publish(account, intent.reply)
            intent.ended = "done"
        except Unknown:
            intent.sent = True
        except Refused as error:
            intent.ended = type(error).__name__
        except RetryAfter as error:
            self.now += timedelta(seconds=error.seconds)
        except ConnectorError:
            pass


def _as_stored(cursor: dict[str, Any]) -> dict[str, Any]:

    stored: dict[str, Any] = json.loads(json.dumps(cursor))
    return stored


def _over(pace: Pace | None, calls: list[datetime]) -> list[tuple[int, int]]:
    if pace is None:
        return []
    windows = Counter(int(at.timestamp() // pace.seconds) for at in calls)
    return [(window, much) for window, much in windows.items() if much > pace.calls]
