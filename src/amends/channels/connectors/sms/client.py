"""The two calls to Twilio: send a message, and look whether it was sent."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from datetime import timedelta
from email.utils import parsedate_to_datetime

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.connector import ConnectorError, Invalid, Unwanted
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Account, Platform
from amends.foundation import clock

API = "https://api.twilio.com"
MESSAGES = "/2010-04-01/Accounts/{account}/Messages.json"
NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
ACCOUNT = re.compile(r"AC[0-9a-fA-F]{32}")
STOPPED = 21610
"""Twilio's code for a number whose owner has answered STOP."""
PAGE = 50
BACK = timedelta(days=3)
CLOCKS = timedelta(minutes=10)
"""So much may two clocks differ."""


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line with the account's sign-in."""
    name = account.settings.get("account", "").strip()
    token = account.secrets.get("token", "")
    basic = base64.b64encode(f"{name}:{token}".encode()).decode()

    def sign(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        del fresh
        return {"Authorization": f"Basic {basic}"}

    home = home_of(account, API)
    return Line(account, platform, home, sign=sign, explain=_stopped)


def send(account: Account, line: Line, reply: Outgoing) -> Receipt:
    """Hand one message over; raises Unwanted where its owner has said STOP."""
    to, sender = recipient(reply), account.settings.get("sender", "").strip()
    by = "MessagingServiceSid" if sender.startswith("MG") else "From"
    told = line.call(
        "POST",
        _messages(account),
        writes=True,
        data={"To": to, by: sender, "Body": reply.text},
    ).json()
    return _receipt(told)


def look(account: Account, line: Line, reply: Outgoing) -> Receipt | None:
    """Return the message with these very words to this number, None for none.

    A question holds a link of its own; of two replies with the same words the earlier
    is told from the later by when they were written.
    """
    since = (reply.written_at or clock.now()) - BACK
    told = line.ask(
        _messages(account),
        To=recipient(reply),
        PageSize=PAGE,
        **{"DateSent>": since.date().isoformat()},
    ).json()
    for row in told.get("messages") or ():
        if isinstance(row, Mapping) and _is_it(row, reply):
            return _receipt(row)
    return None


def name_of(account: Account, line: Line) -> str:
    """Return what the account is called there; raises what is wrong with it."""
    path = _messages(account).removesuffix("/Messages.json") + ".json"
    return str(line.ask(path).json().get("friendly_name") or "")


def recipient(reply: Outgoing) -> str:
    """Return the customer's number in full; raises Invalid."""
    to = reply.to.strip()
    if not NUMBER.fullmatch(to):
        raise Invalid(
            _("This customer left no phone number that messages can be sent to."), "to"
        )
    return to


def _messages(account: Account) -> str:
    name = account.settings.get("account", "").strip()
    if not ACCOUNT.fullmatch(name):
        raise Invalid(_("An account begins with AC and has 32 more signs."), "account")
    return MESSAGES.format(account=name)


def _stopped(answer: Answer) -> ConnectorError | None:
    if answer.status == 400 and answer.tree().get("code") == STOPPED:
        return Unwanted(_("This customer has answered STOP and gets no messages."))
    return None


def _is_it(row: Mapping[str, object], reply: Outgoing) -> bool:
    same = _same(str(row.get("body") or ""), reply.text)
    return same and not _earlier(str(row.get("date_created") or ""), reply)


def _earlier(created: str, reply: Outgoing) -> bool:
    """Whether it was made before the reply was written; what cannot be read was not."""
    try:
        made_at = parsedate_to_datetime(created)
    except ValueError:
        return False
    if reply.written_at is None or made_at.tzinfo is None:
        return False
    return made_at < reply.written_at - CLOCKS


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())


def _receipt(row: Mapping[str, object]) -> Receipt:
    """Return the receipt; what a phone was handed counts, whatever its owner does."""
    return Receipt(Outcome.PUBLISHED, external_id=str(row.get("sid") or ""))
