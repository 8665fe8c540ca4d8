"""Messages to a business number on WhatsApp."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.connector import Blind, Connector, Unreachable
from amends.channels.connectors.whatsapp import assumed, compose, parse
from amends.channels.connectors.whatsapp.fields import FIELDS
from amends.channels.graph import deliveries
from amends.channels.graph.line import line_to, own_number, path_of
from amends.channels.incoming import Incoming
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Mode,
    Pace,
    Platform,
    ReplyOptions,
)
from amends.channels.push import Greeting, Push, Report
from amends.foundation import clock

WINDOW = timedelta(hours=assumed.WINDOW_HOURS)


class WhatsApp(Connector):
    """Hears by push only, and learns by push what became of an answer."""

    platform = Platform(
        slug="whatsapp",
        name="WhatsApp",
        abilities=Ability.PUSH | Ability.REPLY,
        public=False,
        mode=Mode.PRIVATE,
        reply_limit=assumed.LIMIT,
        blind=True,
        family="meta",
        writing=Pace(assumed.MESSAGES_A_MINUTE, 60),
        lead=gettext_lazy("Messages to your number on the WhatsApp Cloud API."),
        known_by=("phone",),
        fields=FIELDS,
    )

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Take what customers wrote: there is no other way to read it."""
        deliveries.prove(account, push)
        return tuple(parse.incoming(push, _phone(account)))

    def reported(self, account: Account, push: Push) -> tuple[Report, ...]:
        """Return what became of messages of ours."""
        deliveries.prove(account, push)
        return tuple(parse.reports(push, _phone(account)))

    def greet(self, account: Account, asked: Mapping[str, str]) -> Greeting:
        """Return the challenge to whoever knows the word."""
        return deliveries.greeting(account, asked)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Send free words within a day, later the house's template."""
        refuse_too_long(self.platform, reply.text)
        late = reply.asked_at is not None and clock.now() > reply.asked_at + WINDOW
        told = compose.template(account, reply) if late else compose.text(reply)
        path = path_of(own_number(account, "phone"), "WhatsApp", "messages")
        with line_to(account, self.platform) as line:
            sent = line.do("POST", path, told).json()
        (first, *_rest) = parse.rows(sent.get("messages")) or [{}]
        return Receipt(Outcome.PUBLISHED, external_id=str(first.get("id") or ""))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Wait for a status a while; then a person has to look. Never says no."""
        del account
        if reply.attempt <= assumed.ATTEMPTS_TO_WAIT:
            raise Unreachable(
                _("WhatsApp has not said yet whether the message arrived.")
            )
        raise Blind(
            _("%(place)s tells nobody whether the answer arrived. Look there first.")
            % {"place": self.platform.name}
        )

    def check(self, account: Account) -> str:
        """Ask which number it is."""
        path = path_of(own_number(account, "phone"), "WhatsApp")
        with line_to(account, self.platform) as line:
            told = line.ask(path, fields="display_phone_number,verified_name").json()
        return f"{self.platform.name}: {told.get('display_phone_number') or ''}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """Say until when free words may be sent; later there is less room."""
        asked_at = item.get("written_at")
        until = asked_at + WINDOW if isinstance(asked_at, datetime) else None
        if until and now > until:
            return ReplyOptions(modes=(Mode.PRIVATE,), limit=assumed.TEMPLATE_LIMIT)
        return ReplyOptions(modes=(Mode.PRIVATE,), limit=assumed.LIMIT, until=until)


def _phone(account: Account) -> str:
    return account.settings.get("phone", "").strip()
