"""Wait until a mailbox has something new, without asking again and again."""

from __future__ import annotations

import time

from amends.channels.connector import Forbidden
from amends.channels.connectors.email.account import Mailbox
from amends.channels.connectors.email.client import Client, visit
from amends.channels.connectors.email.fetching import open_folder

NEWS = (b"EXISTS", b"RECENT")
# Servers and routers drop a silent line after half an hour at the latest.
LONGEST = 20 * 60.0


def listen(mailbox: Mailbox, seconds: float) -> bool:
    """Return True as soon as the first folder has new mail, False when time is up."""
    seconds = min(seconds, LONGEST)
    with visit(mailbox.imap, seconds=seconds + 60) as client:
        if "IDLE" not in client.client.capabilities:
            raise Forbidden(f"{mailbox.imap.host} knows no IDLE; it is asked instead.")
        open_folder(client, mailbox.folders[0])
        with client.idle:
            return _news(client, time.monotonic() + seconds)


def _news(client: Client, until: float) -> bool:
    """Listen past what is no news: servers say that they are still there."""
    while (left := until - time.monotonic()) > 0:
        said = client.idle.poll(timeout=left)
        if any(line.rstrip().endswith(NEWS) for line in said):
            return True
        if not said:
            break
    return False
