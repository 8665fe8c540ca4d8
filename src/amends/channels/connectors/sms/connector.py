"""Text messages to customers who left a number."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.connectors.sms import client
from amends.channels.connectors.sms.fields import FIELDS
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import Ability, Account, Mode, Pace, Platform


class Sms(Connector):
    """Sends; it has nothing to read."""

    platform = Platform(
        slug="sms",
        name="SMS",
        abilities=Ability.REPLY,
        public=False,
        mode=Mode.PRIVATE,
        reply_limit=1600,
        writing=Pace(60, 60),
        lead=_("Questions to customers who left a phone number; needs Twilio."),
        fields=FIELDS,
    )

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
