"""The mailbox."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.connectors.email import fetching, listening, post, sending
from amends.channels.connectors.email.account import mailbox_of
from amends.channels.connectors.email.client import visit
from amends.channels.connectors.email.fields import FIELDS
from amends.channels.incoming import Batch
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Mode,
    Platform,
    ReplyOptions,
)


class Email(Connector):
    """Letters in by IMAP, answers out by SMTP."""

    platform = Platform(
        slug="email",
        name=_("E-mail"),
        abilities=Ability.READ | Ability.REPLY | Ability.LISTEN,
        public=False,
        mode=Mode.PRIVATE,
        lead=_("Your mailbox, read by IMAP and answered by SMTP."),
        known_by=("imap_host", "imap_user", "folders"),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring the next mails of all folders."""
        return fetching.fetch(mailbox_of(account), cursor)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Send one letter."""
        return sending.publish(mailbox_of(account), reply)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look for proof that the letter left."""
        return sending.find(mailbox_of(account), reply)

    def listen(self, account: Account, seconds: float) -> bool:
        """Wait for new mail with IDLE."""
        return listening.listen(mailbox_of(account), seconds)

    def check(self, account: Account) -> str:
        """Open every folder, then sign in where mail is sent."""
        mailbox = mailbox_of(account)
        with visit(mailbox.imap) as client:
            for folder in mailbox.folders:
                fetching.open_folder(client, folder)
        post.check(mailbox)
        return f"{mailbox.address}: {', '.join(mailbox.folders)}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """A notice of a review is answered where the review stands, by hand."""
        if (item.get("details") or {}).get("notice"):
            return ReplyOptions(modes=(Mode.COPY,))
        return super().reply_options(item, now)
