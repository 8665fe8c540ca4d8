"""A mail provider in a few hundred lines: one mailbox by IMAP, one way out by SMTP.

For tests that need no real servers, or servers worse than any real one: it can hang
in the middle of an answer, lose a letter, or refuse. Never used by the product.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from socketserver import ThreadingTCPServer
from threading import Thread

from amends.channels.connectors.email.standin.box import Box
from amends.channels.connectors.email.standin.imap import ImapTalk
from amends.channels.connectors.email.standin.smtp import SmtpTalk
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account

US = "hello@tuul.test"
PASSWORD = "two pizzas and a salad"  # noqa: S105 - of a mailbox that exists nowhere
NOON = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)


class Server(ThreadingTCPServer):
    """One loopback port; every talk ends with the server."""

    daemon_threads = True
    allow_reuse_address = True
    block_on_close = False

    def __init__(self, talk: type, box: Box) -> None:
        self.box = box
        super().__init__(("127.0.0.1", 0), talk)


class Standin:
    """What the contract's tests ask of every platform's stand-in."""

    edits = False
    removes = False

    def __init__(self, box: Box, imap: int, smtp: int) -> None:
        self.box = box
        self.account = Account(
            channel_id=1,
            settings={
                "address": US,
                "name": "Pizzeria Tuul",
                "imap_host": "127.0.0.1",
                "imap_port": str(imap),
                "imap_security": "none",
                "imap_user": US,
                "smtp_host": "127.0.0.1",
                "smtp_port": str(smtp),
                "smtp_security": "none",
            },
            secrets={"imap_password": PASSWORD},
        )

    def say(self, text: str) -> str:
        """Let a customer write; return the id under which it is known."""
        letter = EmailMessage()
        letter["From"] = "Mari Mägi <mari@guest.test>"
        letter["To"] = US
        letter["Subject"] = "Pizza"
        letter["Date"] = format_datetime(NOON)
        letter["Message-ID"] = make_msgid(domain="guest.test")
        letter.set_content(text)
        self.box.deliver(letter.as_bytes())
        return str(letter["Message-ID"]).strip("<>")

    def reply(self, key: str, answers: str) -> Outgoing:
        """Return an answer to what was said."""
        return Outgoing(
            key=key,
            text="Vabandame väga.\n\nKadri",
            lang="et",
            answers=answers,
            subject="Pizza",
            to="mari@guest.test",
            written_at=NOON,
        )

    def lose_the_answer(self) -> None:
        """Take the next letter and fall silent before saying so."""
        self.box.trouble = "lost-answer"

    def be_down(self) -> None:
        """Take nothing just now."""
        self.box.trouble = "busy"

    def refuse(self) -> None:
        """Refuse the next letter for good."""
        self.box.trouble = "refuse"

    def sign_out(self) -> None:
        """No longer accept the password."""
        self.box.password = "another"  # noqa: S105 - as above

    def received(self, key: str) -> int:
        """Say how often the customer got the reply with this key."""
        return sum(key.encode() in letter for letter in self.box.gone)


@contextmanager
def running() -> Iterator[Standin]:
    """Run the provider for the time of the block."""
    box = Box(US, PASSWORD)
    servers = [Server(ImapTalk, box), Server(SmtpTalk, box)]
    for server in servers:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield Standin(box, *(server.server_address[1] for server in servers))
    finally:
        box.closing.set()
        for server in servers:
            server.shutdown()
            server.server_close()
