"""Bring what is new in the folders of a mailbox, a bounded amount at a time.

The cursor holds for each folder its UIDVALIDITY and the last uid seen. When a server
numbers a folder anew, all of it is read again; mails keep their ids, so nothing comes
twice. Nothing is ever marked as read, unless the owner asked for that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from imap_tools.errors import MailboxFolderSelectError

from amends.channels.connector import Refused
from amends.channels.connectors.email.account import Mailbox
from amends.channels.connectors.email.client import Client, Slip, visit
from amends.channels.connectors.email.proof import put_away
from amends.channels.incoming import Batch, Incoming
from amends.channels.letters.notices.receiver import Receiver
from amends.channels.letters.parse import (
    Delivery,
    headers_of,
    incoming,
    is_our_copy,
)
from amends.foundation import clock

MOST = 50
MOST_BYTES = 16 * 1024 * 1024
WHOLE = 8 * 1024 * 1024
"""Larger mails are not brought whole …"""
BEGINNING = 1024 * 1024
"""… but only so much of them: headers, text, the names of the first files."""


@dataclass(slots=True)
class Haul:
    """What one fetch has brought so far, and whose checks it has seen."""

    receiver: Receiver
    items: list[Incoming] = field(default_factory=list)
    taken: int = 0
    mails: int = 0

    def add(self, item: Incoming) -> None:
        """Keep a mail; one of our own that answers nobody concerns no customer."""
        if item.automatic != "own" or item.details.get("references"):
            self.items.append(item)

    @property
    def full(self) -> bool:
        """Whether the rest waits for the next fetch."""
        return self.mails >= MOST or self.taken >= MOST_BYTES


def fetch(mailbox: Mailbox, cursor: Mapping[str, Any]) -> Batch:
    """Bring the next mails of every folder, folder by folder."""
    seen = dict(cursor.get("folders", {}))
    haul, more = Haul(Receiver(cursor)), False
    with visit(mailbox.imap) as client:
        for folder in mailbox.folders:
            if haul.full:
                more = True
                break
            seen[folder], rest = _folder(client, mailbox, folder, seen, haul)
            more = more or rest
    return Batch(
        items=tuple(haul.items),
        cursor={"folders": seen, "checked_by": haul.receiver.seen},
        more=more,
        learnt=haul.receiver.learnt(mailbox.server),
    )


def open_folder(client: Client, folder: str) -> int:
    """Open a folder for reading, return its UIDVALIDITY; raises Refused without it."""
    try:
        return client.look_into(folder)
    except MailboxFolderSelectError as error:
        raise Refused(
            _("There is no folder “%(folder)s” in this mailbox. Correct the list.")
            % {"folder": folder}
        ) from error


def _folder(
    client: Client, mailbox: Mailbox, folder: str, seen: dict[str, Any], haul: Haul
) -> tuple[dict[str, int], bool]:
    """Read on in one folder; return its place in the cursor, and whether more waits."""
    validity = open_folder(client, folder)
    known = seen.get(folder, {})
    last = known.get("uid", 0) if known.get("validity") == validity else 0
    waiting = client.uids_after(last)
    read: list[int] = []
    copies: list[tuple[int, str]] = []
    for slip in client.slips(waiting[:MOST]):
        if haul.full:
            break
        raw = client.content(slip.uid, WHOLE if slip.size <= WHOLE else BEGINNING)
        headers = headers_of(raw)
        ours = is_our_copy(headers, mailbox.own)
        if ours:
            copies.append((slip.uid, ours))
        elif raw:
            haul.receiver.look(headers, slip.received_at, now=clock.now())
            haul.add(_item(raw, slip, folder, mailbox))
        haul.mails += 1
        haul.taken += len(raw)
        last = slip.uid
        read.append(slip.uid)
    put_away(client, mailbox, folder, copies)
    if mailbox.marks_seen and read:
        client.folder.set(folder)
        client.mark_seen(read)
    if waiting and not read:
        # Counted a moment ago and gone now: somebody cleared them away.
        last = waiting[min(MOST, len(waiting)) - 1]
    return {"validity": validity, "uid": last}, bool(waiting) and waiting[-1] > last


def _item(raw: bytes, slip: Slip, folder: str, mailbox: Mailbox) -> Incoming:
    return incoming(
        raw,
        Delivery(
            received_at=slip.received_at,
            size=slip.size,
            folder=folder,
            own=mailbox.own,
            server=mailbox.server,
        ),
    )
