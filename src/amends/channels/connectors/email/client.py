"""Moves bytes to and from a mailbox by IMAP; knows nothing of what they say."""

from __future__ import annotations

import imaplib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from imap_tools import BaseMailBox
from imap_tools.errors import ImapToolsError, MailboxLoginError

from amends.channels.connector import Reauthorise, Unreachable
from amends.channels.connectors.email.account import Door
from amends.channels.connectors.email.line import (
    PATIENCE,
    ImapLine,
    Leash,
    unreachable,
)
from amends.foundation.outbound import OutboundError

SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
UID = re.compile(rb"\bUID (\d+)")
DATE = re.compile(rb'INTERNALDATE "([^"]{5,40})"')
FAILURES = (
    OSError,
    imaplib.IMAP4.error,
    ImapToolsError,
    OutboundError,
    ValueError,
)
LATER = ("UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "try again", "too many")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905 - as IMAP writes them


@dataclass(frozen=True, slots=True)
class Slip:
    """What the server says of a mail without handing it over."""

    uid: int
    size: int
    received_at: datetime | None


class Client(BaseMailBox):
    """One visit to a mailbox."""

    def __init__(self, door: Door, leash: Leash) -> None:
        self._door, self._leash = door, leash
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return ImapLine(self._door, self._leash)

    def look_into(self, folder: str) -> int:
        """Open a folder for reading only; return its UIDVALIDITY."""
        self.folder.set(folder, readonly=True)
        _kind, said = self.client.response("UIDVALIDITY")
        validity = said[0] if said else None
        return (
            int(validity) if isinstance(validity, bytes) and validity.isdigit() else 0
        )

    def uids_after(self, uid: int) -> list[int]:
        """Return the uids of the open folder above that one, in order."""
        # "9:*" names the last mail even where its uid is below 9.
        found = self.uids(f"UID {uid + 1}:*")
        return sorted(number for number in map(int, found) if number > uid)

    def slips(self, uids: Sequence[int]) -> list[Slip]:
        """Return size and arrival of these mails, in order."""
        if not uids:
            return []
        named = ",".join(map(str, uids))
        rows = self._fetched(named, "(UID RFC822.SIZE INTERNALDATE)")
        found = {slip.uid: slip for row in rows if (slip := _slip(row)) is not None}
        return [found[uid] for uid in uids if uid in found]

    def content(self, uid: int, limit: int) -> bytes:
        """Return a mail's bytes, its beginning where it is longer; unread it stays."""
        rows = self._fetched(str(uid), f"(BODY.PEEK[]<0.{limit}>)")
        return next((row[1] for row in rows if isinstance(row, tuple)), b"")

    def by_message_id(self, folder: str, message_id: str) -> list[int]:
        """Return the uids of that mail in a folder; a missing folder has none."""
        try:
            self.folder.set(folder)
        except ImapToolsError:
            return []
        quoted = message_id.replace("\\", "").replace('"', "")
        return [int(uid) for uid in self.uids(f'HEADER MESSAGE-ID "<{quoted}>"')]

    def special(self, use: str) -> str:
        """Return the folder that serves this use (RFC 6154), such as ``\\Sent``."""
        rows = self.folder.list()
        return next((row.name for row in rows if use in row.flags), "")

    def make_sure_of(self, folder: str) -> None:
        """Create a folder unless it is there."""
        if not self.folder.exists(folder):
            self.folder.create(folder)

    def remove(self, uids: Sequence[int]) -> None:
        """Delete these mails of the open folder, and no others where possible."""
        if not uids:
            return
        named = ",".join(map(str, uids))
        self.client.uid("STORE", named, "+FLAGS", r"(\Deleted)")
        if "UIDPLUS" in self.client.capabilities:
            self.client.uid("EXPUNGE", named)
        else:
            self.client.expunge()

    def mark_seen(self, uids: Sequence[int]) -> None:
        """Mark these mails of the open folder as read."""
        self.client.uid("STORE", ",".join(map(str, uids)), "+FLAGS", r"(\Seen)")

    def _fetched(self, uids: str, wanted: str) -> list[object]:
        kind, rows = self.client.uid("FETCH", uids, wanted)
        if kind != "OK":
            raise imaplib.IMAP4.abort(f"FETCH answered {kind}")
        return list(rows)


@contextmanager
def visit(door: Door, *, seconds: float = PATIENCE) -> Iterator[Client]:
    """Open a mailbox, signed in; whatever breaks becomes a ConnectorError."""
    leash = Leash(seconds)
    try:
        client = Client(door, leash)
        try:
            _sign_in(client, door)
            yield client
        finally:
            # A goodbye that is not heard changes nothing.
            with suppress(OSError, imaplib.IMAP4.error, ImapToolsError):
                client.logout()
            with suppress(OSError):
                client.client.shutdown()
    except FAILURES as error:
        slow = TimeoutError() if leash.late.is_set() else error
        raise unreachable(door.host, slow) from error
    finally:
        leash.let_go()


def _sign_in(client: Client, door: Door) -> None:
    try:
        if door.user.isascii() and door.password.isascii():
            client.login(door.user, door.password, initial_folder=None)
        else:
            client.login_utf8(door.user, door.password, initial_folder=None)
    except (MailboxLoginError, imaplib.IMAP4.error) as error:
        if isinstance(error, imaplib.IMAP4.abort):
            raise
        said = str(error)
        if any(word.lower() in said.lower() for word in LATER):
            busy = _("%(host)s is busy. Amends tries again.") % {"host": door.host}
            raise Unreachable(busy) from error
        raise Reauthorise(
            _(
                "%(host)s does not accept user and password. Write them anew; many "
                "providers want an app password here."
            )
            % {"host": door.host}
        ) from error


def _slip(row: object) -> Slip | None:
    told = b" ".join(row[:1]) if isinstance(row, tuple) else row
    if not isinstance(told, bytes):
        return None
    uid, size, date = UID.search(told), SIZE.search(told), DATE.search(told)
    if uid is None:
        return None
    return Slip(int(uid[1]), int(size[1]) if size else 0, _instant(date))


def _instant(found: re.Match[bytes] | None) -> datetime | None:
    """Return an INTERNALDATE such as ``21-Nov-2026 19:04:00 +0200``."""
    try:
        day, clock, zone = found[1].decode().split() if found else ("", "", "")
        on, month, year = day.split("-")
        number = MONTHS.index(month.capitalize()) + 1
        text = f"{year}-{number:02}-{int(on):02}T{clock}{zone[:3]}:{zone[3:]}"
        return datetime.fromisoformat(text)
    except ValueError:
        return None
