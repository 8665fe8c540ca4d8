"""The inbox of a page in small: two people, and a window that closes after a day."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.meta import Meta, V, error, written
from amends.channels.standing.place import route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing
from amends.foundation import clock

PAGE = {"id": "1010", "name": "Pizzeria Tuul"}
PEOPLE = ("2000", "2001")
DAY = timedelta(days=1)
WEEK = timedelta(days=7)


class Standin(Meta):
    """One page, to which two people write in turn."""

    edits = False
    removes = False
    page = 25

    def __init__(self) -> None:
        super().__init__()
        self.own: list[dict[str, Any]] = []
        self.closes = False
        self.tags: list[str] = []

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(1, {"page": "1010", "server": self.url}, self.secrets())

    def next_name(self) -> str:
        """Return an opaque id."""
        return f"m_aWQ6bV8{super().next_name()}="

    @route("GET", f"{V}/1010/conversations")
    def index(self, asked: Asked) -> Said:
        """Return the conversations, the last changed first."""
        if not self.knows(asked):
            return self.denied()
        wanted = asked.query.get("user_id")
        rows = [
            {
                "id": f"t_{person}",
                "updated_time": written(self._changed(person)),
                "messages": self.listed(self._talk(person), ""),
                **self.extra(),
            }
            for person in PEOPLE
            if self._talk(person) and wanted in {None, person}
        ]
        rows.sort(key=lambda row: str(row["updated_time"]), reverse=True)
        return Said({"data": rows})

    @route("GET", V + r"/t_(\d+)/messages")
    def messages(self, asked: Asked, person: str) -> Said:
        """Return a page of one conversation."""
        if not self.knows(asked):
            return self.denied()
        return Said(self.listed(self._talk(person), asked.query.get("after", "")))

    @route("GET", V + r"/(m_[\w=]+)")
    def show(self, asked: Asked, name: str) -> Said:
        """Return one message."""
        if not self.knows(asked):
            return self.denied()
        return (
            Said(self._told(self.things[name])) if name in self.things else self.gone()
        )

    @route("POST", f"{V}/1010/messages")
    def send(self, asked: Asked) -> Said:
        """Hand a message over, unless it is too late."""
        if not self.knows(asked):
            return self.denied()
        told = asked.json()
        person, text = told["recipient"]["id"], told["message"]["text"]
        if self.closes and self._too_late(person, told):
            return error(10, 2018278, "Message is sent outside of allowed window", 403)
        name = self.next_name()
        row = {"id": name, "message": text, "from": PAGE, "person": person}
        self.own.append({**row, "created_time": written(self.tick())})
        self.taken[text] += 1
        self.tags.append(told.get("tag", ""))
        return Said({"recipient_id": person, "message_id": name})

    @route("GET", f"{V}/1010")
    def who(self, asked: Asked) -> Said:
        """Say what the page is called."""
        return Said(PAGE) if self.knows(asked) else self.denied()

    def news(self, name: str, *, echo: bool = False) -> tuple[dict[str, str], bytes]:
        """Return a signed delivery about one message."""
        message = {"mid": name, "text": "Külm 🍕", "is_echo": echo}
        row = {
            "sender": {"id": "2000"},
            "recipient": {"id": "1010"},
            "message": message,
        }
        entry = {"id": "1010", "time": 1763800000, "messaging": [row]}
        return self.push({"object": "page", "entry": [entry]})

    def _too_late(self, person: str, told: dict[str, Any]) -> bool:
        last = max(row.written_at for row in self._theirs(person))
        tagged = told.get("tag") == "HUMAN_AGENT"
        return clock.now() - last > (WEEK if tagged else DAY)

    def _theirs(self, person: str) -> list[Thing]:
        rows = self.things.values()
        return [row for row in rows if _writer(row) == person]

    def _changed(self, person: str) -> Any:  # noqa: ANN401 - an instant
        return max(row.written_at for row in self._theirs(person))

    def _talk(self, person: str) -> list[dict[str, Any]]:
        theirs = [self._told(row) for row in self._theirs(person)]
        ours = [row for row in self.own if row["person"] == person]
        rows = theirs + ours
        return sorted(rows, key=lambda row: str(row["created_time"]), reverse=True)

    def _told(self, thing: Thing) -> dict[str, Any]:
        return {
            "id": thing.name,
            "message": thing.text,
            "from": {"id": _writer(thing), "name": thing.author},
            "created_time": written(thing.written_at),
            **self.extra(),
        }


def _writer(thing: Thing) -> str:
    return PEOPLE[int(thing.name.removeprefix("m_aWQ6bV8").rstrip("=")) % 2]


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
