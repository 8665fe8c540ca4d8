"""Twilio in small: takes messages, lists them, and knows who said STOP."""

from __future__ import annotations

import base64
from contextlib import AbstractContextManager
from dataclasses import replace
from email.utils import format_datetime
from urllib.parse import urlencode

from amends.channels.connectors.sms.signature import HEADER, form_of, signed
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.foundation import clock

ACCOUNT = "AC" + "0123456789abcdef" * 2
TOKEN = "a token of the stand-in"  # noqa: S105 - of no service
NUMBER = "+37255500001"
PATH = f"/2010-04-01/Accounts/{ACCOUNT}"


class Standin(Place):
    """One account with one number."""

    edits = False
    removes = False

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[dict[str, str]] = []
        self.stopped: set[str] = set()

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(
            channel_id=1,
            settings={"account": ACCOUNT, "sender": "+37250000000", "server": self.url},
            secrets={"token": TOKEN},
        )

    def reply(self, key: str, answers: str) -> Outgoing:
        """Return a message to somebody's number."""
        return replace(super().reply(key, answers), to=NUMBER)

    def text(
        self, address: str, body: str, *, number: int = 1, **more: str
    ) -> tuple[dict[str, str], bytes]:
        """Return a customer's text as Twilio hands it over: headers and form."""
        told = {
            "ToCountry": "EE",
            "MessageSid": f"SM{number:032x}",
            "AccountSid": ACCOUNT,
            "From": NUMBER,
            "To": "+37250000000",
            "Body": body,
            "NumMedia": "0",
            **more,
        }
        form = urlencode(told).encode()
        headers = {
            HEADER: signed(TOKEN, address, form_of(form)),
            "content-type": "application/x-www-form-urlencoded",
        }
        return headers, form

    @route("POST", f"{PATH}/Messages.json")
    def take(self, asked: Asked) -> Said:
        """Take a message, unless its owner has said STOP."""
        if not self._known(asked):
            return self.denied()
        form = asked.form
        if self.refuses:
            return self.refusal()
        if form.get("To") in self.stopped:
            told = {"code": 21610, "message": "Attempt to send to unsubscribed"}
            return Said(told, 400)
        sid = f"SM{len(self.sent):032x}"
        row = {
            "sid": sid,
            "to": form.get("To", ""),
            "body": form.get("Body", ""),
            "date_created": format_datetime(clock.now()),
        }
        self.sent.append(row)
        self.taken[row["body"]] += 1
        return Said({**row, "status": "queued"}, 201)

    @route("GET", f"{PATH}/Messages.json")
    def list(self, asked: Asked) -> Said:
        """List the messages to one number, the newest first."""
        if not self._known(asked):
            return self.denied()
        to = asked.query.get("To")
        rows = [row for row in reversed(self.sent) if row["to"] == to]
        return Said({"messages": rows, "page_size": 50})

    @route("GET", f"{PATH}.json")
    def who(self, asked: Asked) -> Said:
        """Say what the account is called."""
        if not self._known(asked):
            return self.denied()
        return Said({"friendly_name": "Pizzeria Tuul"})

    def denied(self) -> Said:
        """Return what is said to a stranger."""
        return Said({"code": 20003, "message": "Authenticate"}, 401)

    def refusal(self) -> Said:
        """Return what is said of a number that is none."""
        return Said({"code": 21211, "message": "Invalid 'To' Phone Number"}, 400)

    def _known(self, asked: Asked) -> bool:
        right = base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
        shown = asked.headers.get("authorization", "")
        return not self.signed_out and shown == f"Basic {right}"


def running() -> AbstractContextManager[Standin]:
    """Lend the service for the time of the block."""
    return standing(Standin())
