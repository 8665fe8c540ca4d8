"""The stand-in's way out: takes letters, or does not, and says so or not."""

from __future__ import annotations

from socketserver import StreamRequestHandler
from typing import Any


class SmtpTalk(StreamRequestHandler):
    """One conversation in SMTP."""

    def handle(self) -> None:
        """Greet, then answer line by line."""
        self.box: Any = self.server.box  # type: ignore[attr-defined] # our Server
        self.recipients: list[str] = []
        self.say("220 stand-in")
        while line := self.rfile.readline(1000):
            verb = line.split(b" ", 1)[0].strip().upper().decode("ascii", "replace")
            answer = getattr(self, f"on_{verb.lower()}", None)
            if verb == "QUIT" or (answer is not None and answer(line) is False):
                break
            if answer is None:
                self.say("250 ok")

    def say(self, words: str) -> None:
        """Answer one line."""
        self.wfile.write(words.encode() + b"\r\n")

    def on_ehlo(self, line: bytes) -> None:
        """Say what we can."""
        del line
        self.say("250-stand-in")
        self.say("250 AUTH PLAIN")

    def on_auth(self, line: bytes) -> None:
        """Check the password."""
        from base64 import b64decode  # noqa: PLC0415 - only here

        given = b64decode(line.split()[2]).split(b"\0")[-1].decode()
        self.say("235 ok" if given == self.box.password else "535 5.7.8 wrong")

    def on_rcpt(self, line: bytes) -> None:
        """Take a recipient, or not."""
        address = line.partition(b"<")[2].partition(b">")[0].decode()
        if self.box.strikes("busy"):
            self.say("451 4.7.1 come back later")
        elif address != self.box.user and self.box.strikes("refuse"):
            self.say("550 5.1.1 no such user")
        else:
            self.recipients.append(address)
            self.say("250 ok")

    def on_data(self, line: bytes) -> bool:
        """Take the letter, for all recipients or for none."""
        del line
        self.say("354 go on")
        lines = iter(lambda: self.rfile.readline(100_000), b"")
        read = []
        for row in lines:
            if row == b".\r\n":
                break
            read.append(row.removeprefix(b"."))
        else:
            return False
        raw = b"".join(read)
        for address in self.recipients:
            if address != self.box.user:
                self.box.gone.append(raw)
            elif self.box.delivers_copies:
                self.box.deliver(raw)
        self.recipients = []
        if self.box.strikes("lost-answer"):
            return False
        self.say("250 taken")
        return True
