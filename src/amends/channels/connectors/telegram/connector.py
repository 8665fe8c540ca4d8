"""Messages to a bot on Telegram."""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.connector import Blind, Connector
from amends.channels.connectors.telegram import assumed, parse
from amends.channels.connectors.telegram.client import PAGE, Bot, line_to
from amends.channels.connectors.telegram.fields import FIELDS
from amends.channels.incoming import Batch, Incoming
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
from amends.channels.push import Forged, Push

HEADER = "x-telegram-bot-api-secret-token"


class Telegram(Connector):
    """Asks for what came, or is told, never both; answers where it was written."""

    platform = Platform(
        slug="telegram",
        name="Telegram",
        abilities=Ability.READ | Ability.PUSH | Ability.REPLY,
        public=False,
        mode=Mode.PRIVATE,
        reply_limit=assumed.LIMIT,
        blind=True,
        reading=Pace(assumed.CALLS_A_MINUTE, 60),
        writing=Pace(assumed.MESSAGES_A_MINUTE, 60),
        lead=gettext_lazy("What people write to your bot, alone or in a group."),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what came since; Telegram lets go of it when we ask for the next."""
        if _hook_secret(account):
            return Batch((), dict(cursor))
        offset = int(cursor.get("offset", 0))
        with line_to(account, self.platform) as line:
            rows = Bot(account, line).updates(offset)
        items = tuple(item for item in map(parse.incoming, rows) if item)
        latest = max((parse.number(row) + 1 for row in rows), default=offset)
        told = {"offset": max(latest, offset)} if latest else {}
        return Batch(items, told, more=len(rows) == PAGE)

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Take one update from whoever knows the secret."""
        secret = _hook_secret(account).encode()
        given = push.headers.get(HEADER, "").encode("utf-8", "replace")
        if not secret or not hmac.compare_digest(secret, given):
            raise Forged("The secret does not fit.")
        try:
            told = json.loads(push.body)
        except (ValueError, RecursionError):
            return ()
        item = parse.incoming(parse.mapping(told))
        return (item,) if item else ()

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Answer in the same chat, under the message."""
        refuse_too_long(self.platform, reply.text)
        with line_to(account, self.platform) as line:
            return Receipt(Outcome.PUBLISHED, Bot(account, line).send(reply))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Say that nobody can look: a bot is never told what it wrote itself."""
        del account, reply
        raise Blind(
            _("%(place)s tells nobody whether the answer arrived. Look there first.")
            % {"place": self.platform.name}
        )

    def check(self, account: Account) -> str:
        """Ask what the bot is called."""
        with line_to(account, self.platform) as line:
            return f"{self.platform.name}: @{Bot(account, line).name()}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """Answer where it was written: in a group everybody reads it."""
        del now
        mode = Mode.PUBLIC if item.get("public") else Mode.PRIVATE
        return ReplyOptions(modes=(mode,), limit=assumed.LIMIT)


def _hook_secret(account: Account) -> str:
    return account.secrets.get("hook_secret", "").strip()
