"""The mail servers of the tests are real: what goes in at one comes out at another."""

from __future__ import annotations

import imaplib
import smtplib
import time
from email.message import EmailMessage

import pytest

pytestmark = pytest.mark.mailservers


def letter(sender: str, recipient: str, subject: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, recipient, subject
    message.set_content("Pizza tuli külmalt.\n")
    return message


def subjects(server, user: str) -> list[bytes]:
    with imaplib.IMAP4(server.host, server.port, timeout=10) as line:
        line.login(user, server.password)
        line.select("INBOX", readonly=True)
        _, found = line.search(None, "ALL")
        headers = "(BODY.PEEK[HEADER.FIELDS (SUBJECT)])"
        rows = [line.fetch(number, headers)[1] for number in found[0].split()]
        return [row[0][1].strip() for row in rows]


def soon(question, seconds: float = 15):
    deadline = time.monotonic() + seconds
    while not (answer := question()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return answer


def test_a_mailbox_opens_with_its_password_only(imap_server):
    assert subjects(imap_server, imap_server.user) is not None
    with (
        imaplib.IMAP4(imap_server.host, imap_server.port, timeout=10) as line,
        pytest.raises(imaplib.IMAP4.error),
    ):
        line.login(imap_server.user, "guessed")


def test_what_is_sent_arrives_in_the_mailbox(imap_server, smtp_server, fresh_address):
    mari = fresh_address("mari")
    with smtplib.SMTP(smtp_server.host, smtp_server.port, timeout=10) as line:
        line.login(smtp_server.user, smtp_server.password)
        line.send_message(letter(smtp_server.user, mari, "Vabandame"))
    assert soon(lambda: subjects(imap_server, mari)) == [b"Subject: Vabandame"]


def refused(server, recipient: str) -> bool:
    with smtplib.SMTP(server.host, server.port, timeout=10) as line:
        try:
            line.send_message(letter(server.user, recipient, "Tere"))
        except smtplib.SMTPRecipientsRefused:
            return True
    return False


def test_an_address_that_is_gone_is_refused_at_once(smtp_server):
    assert refused(smtp_server, "gone@guest.test")


def test_no_mail_leaves_this_machine(smtp_server):
    assert refused(smtp_server, "juhan@elsewhere.example")


def test_mail_to_a_broken_host_comes_back(imap_server, smtp_server, fresh_address):
    desk = fresh_address("desk")
    with smtplib.SMTP(smtp_server.host, smtp_server.port, timeout=10) as line:
        line.send_message(letter(desk, "juhan@bounce.test", "Tere"))
    (returned,) = soon(lambda: subjects(imap_server, desk))
    assert b"Undelivered Mail Returned to Sender" in returned
