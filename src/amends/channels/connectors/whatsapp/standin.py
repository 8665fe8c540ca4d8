"""The Cloud API in small: takes messages, and tells later what became of them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from typing import Any

from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account
from amends.channels.standing.meta import Meta, V, error
from amends.channels.standing.place import route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing
from amends.foundation import clock

PHONE = "100"
NUMBER = "37255500001"
META = {"display_phone_number": "15550001111", "phone_number_id": PHONE}


class Standin(Meta):
    """One business number."""

    edits = False
    removes = False

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[dict[str, Any]] = []

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        settings = {"phone": PHONE, "template": "late_answer", "server": self.url}
        return Account(1, settings, self.secrets())

    def next_name(self) -> str:
        """Return an id as WhatsApp makes them."""
        return f"wamid.HBgL{super().next_name()}=="

    def reply(self, key: str, answers: str) -> Outgoing:
        """Return an answer to whoever wrote."""
        return replace(super().reply(key, answers), to=NUMBER)

    @route("POST", f"{V}/{PHONE}/messages")
    def send(self, asked: Asked) -> Said:
        """Take a message; free words only within a day."""
        if not self.knows(asked):
            return self.denied()
        told = asked.json()
        if told.get("type") == "text" and self._too_late():
            return error(131047, 0, "Re-engagement message")
        name = self.next_name()
        self.sent.append({**told, "id": name})
        self.taken[_words(told)] += 1
        contacts = [{"input": told["to"], "wa_id": told["to"]}]
        return Said({"contacts": contacts, "messages": [{"id": name}]})

    @route("GET", f"{V}/{PHONE}")
    def who(self, asked: Asked) -> Said:
        """Say which number it is."""
        return Said(META) if self.knows(asked) else self.denied()

    def news(self, *names: str) -> tuple[dict[str, str], bytes]:
        """Return a signed delivery of these messages."""
        told = [_told(self.things[name]) for name in names]
        people = [{"profile": {"name": "Mari M."}, "wa_id": NUMBER}]
        return self._delivery({"contacts": people, "messages": told})

    def status(
        self, status: str, name: str, key: str = "", code: int = 131026
    ) -> tuple[dict[str, str], bytes]:
        """Return a signed delivery about a message of ours."""
        told: dict[str, Any] = {
            "id": name,
            "status": status,
            "timestamp": "1763800100",
            "recipient_id": NUMBER,
        }
        if key:
            told["biz_opaque_callback_data"] = key
        if status == "failed":
            details = {"details": "Message failed to send"}
            told["errors"] = [{"code": code, "title": "x", "error_data": details}]
        return self._delivery({"statuses": [told]})

    def _delivery(self, value: dict[str, Any]) -> tuple[dict[str, str], bytes]:
        value = {"messaging_product": "whatsapp", "metadata": META, **value}
        change = {"field": "messages", "value": value}
        entry = {"id": "WABA1", "changes": [change]}
        return self.push({"object": "whatsapp_business_account", "entry": [entry]})

    def _too_late(self) -> bool:
        last = max((row.written_at for row in self.things.values()), default=None)
        return last is not None and clock.now() - last > timedelta(days=1)


def _told(thing: Thing) -> dict[str, Any]:
    return {
        "from": NUMBER,
        "id": thing.name,
        "timestamp": str(int(thing.written_at.timestamp())),
        "type": "text",
        "text": {"body": thing.text},
    }


def _words(told: dict[str, Any]) -> str:
    if told["type"] == "text":
        return str(told["text"]["body"])
    return str(told["template"]["components"][0]["parameters"][0]["text"])


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
