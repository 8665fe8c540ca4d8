"""The calls to a bot: what was written, and an answer."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.answer import PATIENCE, Answer
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    RetryAfter,
    Unwanted,
)
from amends.channels.connectors.telegram import assumed, parse
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account, Platform

TOKEN = re.compile(r"[0-9]{3,20}:[A-Za-z0-9_-]{10,100}")
PAGE = 100
LONGEST = 24 * 3600.0


class Bot:
    """One bot, over an open line. Its token is in every address: none is ever told."""

    def __init__(self, account: Account, line: Line) -> None:
        token = account.secrets.get("token", "").strip()
        if not TOKEN.fullmatch(token):
            raise Invalid(_("A bot's token is digits, a colon and a word."), "token")
        self.line, self.path = line, f"/bot{token}"

    def updates(self, offset: int) -> list[Mapping[str, Any]]:
        """Return what came from this number on; what came before is let go there."""
        told = self.line.ask(
            f"{self.path}/getUpdates",
            offset=offset or "",
            limit=PAGE,
            allowed_updates=json.dumps(list(parse.KINDS)),
        ).json()
        rows = told.get("result")
        listed = rows if isinstance(rows, list) else []
        return [row for row in listed if isinstance(row, Mapping)]

    def send(self, reply: Outgoing) -> str:
        """Answer one message; return the id of ours."""
        place = parse.place_of(reply.answers)
        if place is None:
            raise Gone(_("%(place)s no longer has this.") % {"place": "Telegram"})
        chat, message = place
        told = {
            "chat_id": chat,
            "text": reply.text,
            "reply_parameters": {
                "message_id": message,
                "allow_sending_without_reply": True,
            },
        }
        sent = self.line.do("POST", f"{self.path}/sendMessage", told).json()
        return f"{chat}:{parse.mapping(sent.get('result')).get('message_id')}"

    def name(self) -> str:
        """Return what the bot is called."""
        told = self.line.ask(f"{self.path}/getMe").json()
        return str(parse.mapping(told.get("result")).get("username") or "")


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to the bots' interface."""
    return Line(account, platform, home_of(account, assumed.API), explain=explain)


def explain(answer: Answer) -> ConnectorError | None:
    """Read what went wrong: the number in the body counts, then its words."""
    told = answer.tree()
    if told.get("ok") is not False:
        return None
    code, said = told.get("error_code"), str(told.get("description") or "")
    words = {"place": answer.place, "why": said[:300]}
    if code == 429:
        return RetryAfter(
            _("%(place)s asks for patience. Amends goes on by itself.") % words,
            seconds=_patience(parse.mapping(told.get("parameters"))),
        )
    if code in {401, 404}:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.") % words
        )
    if code == 409:
        return Forbidden(
            _(
                "Somebody else asks for this bot's messages, or a webhook is set. "
                "Write its secret here, or take the webhook away."
            )
        )
    return _refused(said.casefold(), words)


def _refused(said: str, words: Mapping[str, object]) -> ConnectorError | None:
    if any(part in said for part in assumed.BLOCKED):
        return Unwanted(_("This customer takes no messages from you there.") % words)
    if any(part in said for part in assumed.ABSENT):
        return Gone(_("%(place)s no longer has this.") % words)
    return None


def _patience(told: Mapping[str, Any]) -> float:
    seconds = told.get("retry_after")
    known = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    return min(max(float(seconds), 1.0), LONGEST) if known and seconds else PATIENCE
