"""Send a letter once: intent first, proof afterwards. README.md tells the protocol.

    put it into the outbox → hand it to the SMTP server → move it to the sent mails

Killed in between, the next carrier finds it in the outbox and waits for the copy that
proves the sending; only when none comes, and copies do come back to this mailbox, the
letter has not left and is sent again.
"""

from __future__ import annotations

import imaplib
from contextlib import suppress
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from imap_tools.errors import ImapToolsError

from amends.channels.connector import ConnectorError, Refused, Unknown, Unreachable
from amends.channels.connectors.email import post
from amends.channels.connectors.email.account import Mailbox
from amends.channels.connectors.email.client import Client, visit
from amends.channels.connectors.email.proof import (
    OUTBOX,
    ever_proved,
    file_away,
    put_away,
    sent_folder,
)
from amends.channels.letters.compose import letter, message_id, recipient
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.foundation import clock, faults

GRACE = timedelta(minutes=15)
"""How long a copy may take to come back before it counts as never sent."""
DAILY = 20
"""Letters a day to one address; more is a loop, or a mistake."""


def publish(mailbox: Mailbox, reply: Outgoing) -> Receipt:
    """Send one letter; raises Unknown when the server's answer was lost."""
    to, data = recipient(reply), letter(mailbox, reply)
    name = message_id(mailbox, reply)
    accepted = False
    try:
        with visit(mailbox.imap) as client:
            _refuse_a_flood(client, mailbox, to)
            _intend(client, name, data)
            faults.point("email.intended")
            _hand_over(client, mailbox, to, name, data)
            accepted = True
            faults.point("email.before_filing")
            file_away(client, mailbox, name)
    except ConnectorError:
        # The mailbox broke after the letter had left: it is filed when read back.
        if not accepted:
            raise
    return _receipt(name)


def find(mailbox: Mailbox, reply: Outgoing) -> Receipt | None:
    """Say whether a letter left: a receipt, None for no, Unreachable for not yet."""
    name = message_id(mailbox, reply)
    with visit(mailbox.imap) as client:
        if _came_back(client, mailbox, name):
            file_away(client, mailbox, name)
            return _receipt(name)
        waiting = client.by_message_id(OUTBOX, name)
        if waiting:
            _wait_for_proof(client, mailbox, waiting)
            client.folder.set(OUTBOX)
            client.remove(waiting)
    return None


def _came_back(client: Client, mailbox: Mailbox, name: str) -> bool:
    """Look for the letter wherever only a letter that has left can be."""
    sent = sent_folder(client, mailbox)
    junk = client.special("\\Junk")
    for folder in dict.fromkeys((sent, *mailbox.folders, *([junk] if junk else []))):
        found = client.by_message_id(folder, name)
        if found:
            put_away(client, mailbox, folder, [(uid, name) for uid in found])
            return True
    return False


def _wait_for_proof(client: Client, mailbox: Mailbox, waiting: list[int]) -> None:
    """Return when the letter surely never left; raise what is to be done otherwise."""
    slips = client.slips(waiting)
    dates = [slip.received_at for slip in slips if slip.received_at is not None]
    latest: datetime = max(dates, default=clock.now())
    if clock.now() - latest < GRACE:
        raise Unreachable(
            _("Nobody can say yet whether this letter left. Amends waits for its copy.")
        )
    if not mailbox.keeps_proof or not ever_proved(client, mailbox):
        raise Refused(
            _(
                "Nobody can say whether this letter left. Look for it at the "
                "customer's or in your provider's log; it lies in the folder "
                "“%(folder)s”. Send it again only when it did not arrive."
            )
            % {"folder": OUTBOX}
        )


def _intend(client: Client, name: str, data: bytes) -> None:
    """Write down in the mailbox itself that this letter is about to leave."""
    client.make_sure_of(OUTBOX)
    # One from an attempt that surely failed would date the intent too early.
    stale = client.by_message_id(OUTBOX, name)
    client.append(data, OUTBOX, dt=clock.now(), flag_set=["\\Seen"])
    if stale:
        client.folder.set(OUTBOX)
        client.remove(stale)


def _hand_over(
    client: Client, mailbox: Mailbox, to: str, name: str, data: bytes
) -> None:
    copy = mailbox.address if mailbox.keeps_proof else ""
    try:
        post.hand_over(mailbox, to, copy, data)
    except Unknown:
        raise
    except ConnectorError:
        with suppress(OSError, imaplib.IMAP4.error, ImapToolsError):
            client.remove(client.by_message_id(OUTBOX, name))
        raise


def _refuse_a_flood(client: Client, mailbox: Mailbox, to: str) -> None:
    client.folder.set(sent_folder(client, mailbox), readonly=True)
    since = clock.now() - timedelta(days=1)
    day = f"{since.day}-{_month(since)}-{since.year}"
    if len(client.uids(f'SINCE {day} TO "{to}"')) >= DAILY:
        raise Refused(
            _(
                "%(address)s got %(n)s letters since yesterday. Look whether two "
                "machines answer one another before you write again."
            )
            % {"address": to, "n": DAILY}
        )


def _month(at: datetime) -> str:
    # strftime("%b") would speak the language of the machine.
    names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    return names.split()[at.month - 1]


def _receipt(name: str) -> Receipt:
    return Receipt(Outcome.PUBLISHED, external_id=name)
