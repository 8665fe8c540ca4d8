"""The mailbox over HTTP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.connectors.jmap import assumed, sending
from amends.channels.connectors.jmap.account import Mailbox, mailbox_of
from amends.channels.connectors.jmap.client import Server
from amends.channels.connectors.jmap.fields import FIELDS, SIGN_IN
from amends.channels.connectors.jmap.folders import folders
from amends.channels.connectors.jmap.listening import listen
from amends.channels.connectors.jmap.reading import Reading
from amends.channels.incoming import Batch
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Mode,
    Pace,
    Platform,
    ReplyOptions,
)


class Jmap(Connector):
    """Letters in and out over one line."""

    platform = Platform(
        slug="jmap",
        name=_("E-mail by JMAP"),
        abilities=Ability.READ | Ability.REPLY | Ability.LISTEN,
        public=False,
        mode=Mode.PRIVATE,
        reading=Pace(assumed.CALLS_A_MINUTE, 60),
        writing=Pace(assumed.LETTERS_A_MINUTE, 60),
        lead=_("Your mailbox at a provider that offers JMAP, such as Fastmail."),
        known_by=("address", "folders"),
        fields=FIELDS,
        sign_in=SIGN_IN,
        keys_first=True,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring the next letters; afterwards only what has changed."""
        with self._server(account) as (server, mailbox):
            return Reading(server, mailbox, cursor).step()

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Send one letter."""
        with self._server(account) as (server, mailbox):
            return sending.publish(server, mailbox, reply)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look for the letter by its name."""
        with self._server(account) as (server, mailbox):
            return sending.find(server, mailbox, reply)

    def listen(self, account: Account, seconds: float) -> bool:
        """Wait for news over a line that stays open."""
        with self._server(account) as (server, _mailbox):
            return listen(server, seconds)

    def check(self, account: Account) -> str:
        """Sign in and look for the folders."""
        with self._server(account) as (server, mailbox):
            count = len(folders(server, mailbox))
        return f"{mailbox.address}: {count}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """A notice of a review is answered where the review stands, by hand."""
        if (item.get("details") or {}).get("notice"):
            return ReplyOptions(modes=(Mode.COPY,))
        return super().reply_options(item, now)

    @contextmanager
    def _server(self, account: Account) -> Iterator[tuple[Server, Mailbox]]:
        mailbox = mailbox_of(account)
        with Server(account, self.platform, mailbox) as server:
            yield server, mailbox
