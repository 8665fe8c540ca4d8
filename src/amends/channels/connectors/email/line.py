"""Lines to mail servers: guarded, encrypted, and never open for longer than allowed.

A server that answers half and hangs, drips one letter a minute or talks without end
costs a bounded time and a bounded memory; then the line is cut.
"""

from __future__ import annotations

import imaplib
import smtplib
import socket
import ssl
import time
from contextlib import suppress
from threading import Event, Timer

from django.utils.translation import gettext as _

from amends.channels.connector import ConnectorError, Forbidden, Unreachable
from amends.channels.connectors.email.account import Door
from amends.foundation.outbound import AddressRefused, connect

TIMEOUT = 15.0
"""Seconds without a word from the server."""
PATIENCE = 75.0
"""Seconds for a whole visit; shorter than the lease of whoever carries a reply."""
LARGEST = 64 * 1024 * 1024
"""Bytes that a server may say in one visit."""


# TLS that verifies the server's name and certificate; a test brings its own roots.
CONTEXT = ssl.create_default_context


class TooMuch(OSError):
    """The server talks without end."""


class Measured:
    """Counts what a server says, and stops listening beyond the limit."""

    heard = 0

    def count(self, words: bytes) -> bytes:
        """Return the words, counted."""
        self.heard += len(words)
        if self.heard > LARGEST:
            raise TooMuch(_("The server talks without end."))
        return words


class Leash:
    """Holds on to a line's socket, and cuts it when the time is up."""

    def __init__(self, seconds: float) -> None:
        self.late = Event()
        self._ends_at = time.monotonic() + seconds
        self._socket: socket.socket | None = None
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True
        self._timer.start()

    @property
    def left(self) -> float:
        """Seconds until the cut."""
        return self._ends_at - time.monotonic()

    def hold(self, line: socket.socket) -> socket.socket:
        """Watch this socket from now on, and return it."""
        self._socket = line
        return line

    def let_go(self) -> None:
        """Cut nothing any more."""
        self._timer.cancel()

    def encrypted(self, plain: socket.socket, host: str) -> ssl.SSLSocket:
        """Return the socket with TLS, the server's name verified."""
        # A server may dawdle in the handshake too: it happens under watch.
        tls = CONTEXT().wrap_socket(
            plain, server_hostname=host, do_handshake_on_connect=False
        )
        self.hold(tls)
        try:
            tls.do_handshake()
        except OSError:
            tls.close()
            raise
        return tls

    def _cut(self) -> None:
        self.late.set()
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


class ImapLine(Measured, imaplib.IMAP4):
    """A line to an IMAP server; TLS may begin at once or later."""

    def __init__(self, door: Door, leash: Leash) -> None:
        self._door, self._leash = door, leash
        super().__init__(door.host, door.port, TIMEOUT)
        if door.security == "starttls":
            self.starttls(CONTEXT())
            self._leash.hold(self.sock)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        line = self._leash.hold(
            connect(self.host, self.port, timeout=timeout or TIMEOUT)
        )
        if self._door.security == "tls":
            return self._leash.encrypted(line, self.host)
        return line

    def read(self, size: int) -> bytes:
        """Read a literal, whose length is the server's claim."""
        if size > LARGEST - self.heard:
            raise TooMuch(_("The server wants to send more than was asked for."))
        return self.count(super().read(size))

    def readline(self) -> bytes:
        """Read one line."""
        return self.count(super().readline())


class SmtpLine(smtplib.SMTP):
    """A line to an SMTP server, greeted and encrypted, not signed in."""

    def __init__(self, door: Door, leash: Leash, name: str) -> None:
        self._door, self._leash = door, leash
        super().__init__(door.host, door.port, name, timeout=TIMEOUT)
        self.ehlo_or_helo_if_needed()
        if door.security == "starttls":
            self.starttls(context=CONTEXT())
            self.ehlo()
            if self.sock is not None:
                self._leash.hold(self.sock)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        line = self._leash.hold(connect(host, port, timeout=timeout))
        if self._door.security == "tls":
            return self._leash.encrypted(line, host)
        return line


def unreachable(host: str, error: BaseException) -> ConnectorError:
    """Return what to tell people of a line that broke."""
    if isinstance(error, AddressRefused):
        return Forbidden(str(error))
    if isinstance(error, ssl.SSLCertVerificationError):
        return Unreachable(
            _(
                "%(host)s does not prove who it is (%(why)s). Check the server's "
                "name, or ask whoever runs it for a valid certificate."
            )
            % {"host": host, "why": error.verify_message}
        )
    if isinstance(error, ssl.SSLError):
        why = error.reason or _("broken line")
        return Unreachable(
            _("%(host)s does not speak TLS here (%(why)s). Check port and protection.")
            % {"host": host, "why": why}
        )
    if isinstance(error, TimeoutError):
        late = _("%(host)s did not answer in time. Amends tries again.")
        return Unreachable(late % {"host": host})
    said = " ".join(str(error).split())[:200] or type(error).__name__
    away = _("%(host)s cannot be reached (%(why)s). Amends tries again.")
    return Unreachable(away % {"host": host, "why": said})
