"""The copy of a letter that comes back to our own mailbox: proof that it left.

Each letter goes to the customer and, in the same envelope, to our own address. The
server takes it for both or for nobody, so the copy's arrival proves the sending, even
to a carrier that knows nothing of the one before. What has come back is put away among
the sent mails, and the sent letter is marked as proved.
"""

from __future__ import annotations

import imaplib
from collections.abc import Sequence
from contextlib import suppress

from imap_tools.errors import ImapToolsError

from amends.channels.connectors.email.account import Mailbox
from amends.channels.connectors.email.client import Client

OUTBOX = "Amends Outbox"
PROVED = "AmendsProved"


def sent_folder(client: Client, mailbox: Mailbox) -> str:
    """Return the folder of sent mails: as told, as the server says, or "Sent"."""
    folder = mailbox.sent or client.special("\\Sent") or "Sent"
    client.make_sure_of(folder)
    return folder


def file_away(client: Client, mailbox: Mailbox, message_id: str) -> None:
    """Move the letter from the outbox to the sent mails, once it has left."""
    waiting = client.by_message_id(OUTBOX, message_id)
    if waiting:
        sent = sent_folder(client, mailbox)
        client.folder.set(OUTBOX)
        client.mark_seen(waiting)
        client.move([str(uid) for uid in waiting[:1]], sent)
        if waiting[1:]:
            client.remove(waiting[1:])


def put_away(
    client: Client, mailbox: Mailbox, folder: str, copies: Sequence[tuple[int, str]]
) -> None:
    """Put copies that came back to where sent mails lie; never raises."""
    for uid, message_id in copies[:50]:
        # Somebody else may be doing the same at this moment; then nothing is left.
        with suppress(ImapToolsError, imaplib.IMAP4.error):
            _put_away(client, mailbox, folder, (uid, message_id))


def ever_proved(client: Client, mailbox: Mailbox) -> bool:
    """Say whether copies come back to this mailbox at all."""
    client.folder.set(sent_folder(client, mailbox), readonly=True)
    return bool(client.uids(f"KEYWORD {PROVED}"))


def _put_away(
    client: Client, mailbox: Mailbox, folder: str, copy: tuple[int, str]
) -> None:
    uid, message_id = copy
    sent = sent_folder(client, mailbox)
    if folder != sent:
        file_away(client, mailbox, message_id)
        if client.by_message_id(sent, message_id):
            client.folder.set(folder)
            client.remove([uid])
        else:
            client.folder.set(folder)
            client.move([str(uid)], sent)
        filed = client.by_message_id(sent, message_id)
        if filed:
            client.client.uid("STORE", str(filed[0]), "+FLAGS", f"({PROVED})")
