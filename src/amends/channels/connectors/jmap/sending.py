"""Send a letter once: it lies among the drafts until the server has taken it.

    upload → one request: put among the drafts, hand over, move to the sent mails

The letter's Message-ID is made of the reply's key. Whoever comes after a lost answer
finds it by that name: handed over (there is a submission, or it is no draft any more),
or still a draft, which then is handed over itself and never copied.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.connector import Forbidden, Refused
from amends.channels.connectors.jmap import assumed
from amends.channels.connectors.jmap.account import Mailbox
from amends.channels.connectors.jmap.client import Call, Server
from amends.channels.connectors.jmap.troubles import of_letter
from amends.channels.letters.compose import letter, message_id, recipient
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.foundation import clock


def publish(server: Server, mailbox: Mailbox, reply: Outgoing) -> Receipt:
    """Send one letter; raises Unknown when the server's answer was lost."""
    to, raw = recipient(reply), letter(mailbox, reply)
    name = message_id(mailbox, reply)
    identity, folders = _ready(server, mailbox)
    _refuse_a_flood(server, folders["sent"], to)
    known, handed = _standing(server, name)
    if handed:
        return _receipt(name)
    calls: list[Call] = []
    if not known:
        blob = server.stored(raw)
        calls.append(("Email/import", {"emails": {"letter": _draft(blob, folders)}}))
    calls.append(_handing(known or "#letter", identity, folders))
    _look_over(server, server.send(*calls))
    return _receipt(name)


def find(server: Server, mailbox: Mailbox, reply: Outgoing) -> Receipt | None:
    """Say whether a letter was handed over: a receipt, or None for no."""
    name = message_id(mailbox, reply)
    _known, handed = _standing(server, name)
    return _receipt(name) if handed else None


def _standing(server: Server, name: str) -> tuple[str, bool]:
    """Return the letter's id there, empty for none, and whether it was handed over."""
    by_name = {"filter": {"header": ["Message-ID", f"<{name}>"]}, "limit": 5}
    asked = {"resultOf": "0", "name": "Email/query", "path": "/ids"}
    _found, told = server.call(
        ("Email/query", by_name),
        ("Email/get", {"#ids": asked, "properties": ["id", "keywords", "messageId"]}),
    )
    # Some servers look for a part of the name: only the very letter counts.
    rows = [
        row for row in told.get("list") or () if name in (row.get("messageId") or ())
    ]
    if not rows:
        return "", False
    if any(not (row.get("keywords") or {}).get("$draft") for row in rows):
        return str(rows[0]["id"]), True
    ids = [str(row["id"]) for row in rows]
    (sent,) = server.ask_of_sending(
        ("EmailSubmission/query", {"filter": {"emailIds": ids}, "limit": 1})
    )
    return ids[0], bool(sent.get("ids"))


def _ready(server: Server, mailbox: Mailbox) -> tuple[str, dict[str, str]]:
    identities, folders = server.ask_of_sending(
        ("Identity/get", {"ids": None}), ("Mailbox/get", {"ids": None})
    )
    mine = [
        str(row["id"])
        for row in identities.get("list") or ()
        if str(row.get("email") or "").lower() in {mailbox.address.lower(), "*"}
    ]
    roles = {
        str(row.get("role")): str(row["id"])
        for row in folders.get("list") or ()
        if row.get("role") in {"drafts", "sent"}
    }
    if not mine or len(roles) < 2:
        raise Forbidden(
            _("This mailbox may not send as %(address)s.")
            % {"address": mailbox.address}
        )
    return mine[0], roles


def _refuse_a_flood(server: Server, sent: str, to: str) -> None:
    since = (clock.now() - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    wanted = {"inMailbox": sent, "to": to, "after": since}
    asked = {"filter": wanted, "limit": assumed.LETTERS_A_DAY}
    (told,) = server.call(("Email/query", asked))
    if len(told.get("ids") or ()) >= assumed.LETTERS_A_DAY:
        raise Refused(
            _(
                "%(address)s got %(n)s letters since yesterday. Look whether two "
                "machines answer one another before you write again."
            )
            % {"address": to, "n": assumed.LETTERS_A_DAY}
        )


def _draft(blob: str, folders: Mapping[str, str]) -> dict[str, Any]:
    return {
        "blobId": blob,
        "mailboxIds": {folders["drafts"]: True},
        "keywords": {"$draft": True, "$seen": True},
    }


def _handing(letter_id: str, identity: str, folders: Mapping[str, str]) -> Call:
    moved = {
        f"mailboxIds/{folders['drafts']}": None,
        f"mailboxIds/{folders['sent']}": True,
        "keywords/$draft": None,
    }
    handed = {"identityId": identity, "emailId": letter_id}
    return (
        "EmailSubmission/set",
        {"create": {"sending": handed}, "onSuccessUpdateEmail": {"#sending": moved}},
    )


def _look_over(server: Server, answers: list[Mapping[str, Any]]) -> None:
    for told in answers:
        for refused in (told.get("notCreated") or {}).values():
            raise of_letter(server.place, refused)


def _receipt(name: str) -> Receipt:
    return Receipt(Outcome.PUBLISHED, external_id=name)
