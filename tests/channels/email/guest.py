"""A customer with a mailbox of her own on the real servers."""

from __future__ import annotations

import imaplib
import smtplib
import time
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from amends.foundation import clock


class Guest:
    """Writes and reads mail as people do."""

    def __init__(self, address, imap, smtp):
        self.address, self.imap, self.smtp = address, imap, smtp

    def write(self, to, text, **headers):
        letter = EmailMessage()
        letter["From"] = f"Mari Mägi <{self.address}>"
        letter["To"] = to
        letter["Date"] = format_datetime(clock.now())
        letter["Message-ID"] = make_msgid(domain="guest.test")
        for name, value in {"Subject": "Külm pitsa", **headers}.items():
            letter[name.replace("_", "-")] = value
        letter.set_content(text)
        with smtplib.SMTP(self.smtp.host, self.smtp.port, timeout=10) as line:
            line.send_message(letter)
        return letter["Message-ID"]

    def letters(self):
        with imaplib.IMAP4(self.imap.host, self.imap.port, timeout=10) as line:
            line.login(self.address, self.imap.password)
            line.select("INBOX", readonly=True)
            found = line.search(None, "ALL")[1][0].split()
            raws = [line.fetch(one, "(BODY.PEEK[])")[1][0][1] for one in found]
        return [message_from_bytes(raw, policy=policy.default) for raw in raws]


def soon(question, seconds=20):
    deadline = time.monotonic() + seconds
    while not (found := question()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found
