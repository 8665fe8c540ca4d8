"""Text messages to customers who left a number."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.connectors.sms import client, parse, signature
from amends.channels.connectors.sms.fields import FIELDS
from amends.channels.incoming import Incoming
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import Ability, Account, Mode, Pace, Platform
from amends.channels.push import Push

HOOK = "/hooks/{channel}/"


class Sms(Connector):
    """Sends, and hears what is answered; there is nothing to fetch."""

    platform = Platform(
        slug="sms",
        name="SMS",
        abilities=Ability.PUSH | Ability.REPLY,
        public=False,
        mode=Mode.PRIVATE,
        reply_limit=1600,
        writing=Pace(60, 60),
        lead=_("Questions to customers who left a phone number; needs Twilio."),
        known_by=("account", "sender"),
        fields=FIELDS,
    )

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Read a text that Twilio signed; the same text again is the same."""
        # Twilio signs the address too: the one that people copied into its console.
        address = settings.BASE_URL + HOOK.format(channel=account.channel_id)
        form = signature.prove(account.secrets.get("token", ""), address, push)
        texts = parse.incoming(form, account.settings.get("account", "").strip())
        return tuple(replace(text, written_at=push.at) for text in texts)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Send one message; raises Unknown when the answer was lost."""
        refuse_too_long(self.platform, reply.text)
        with client.line_to(account, self.platform) as line:
            return client.send(account, line, reply)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look among the messages to this number."""
        with client.line_to(account, self.platform) as line:
            return client.look(account, line, reply)

    def check(self, account: Account) -> str:
        """Ask for the account's name; nothing is sent."""
        with client.line_to(account, self.platform) as line:
            return f"{self.platform.name}: {client.name_of(account, line)}"
