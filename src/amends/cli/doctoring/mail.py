"""Mail: our own way out, and each mailbox that customers write to."""

from __future__ import annotations

import smtplib
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from django.db import DatabaseError
from django_scopes import scopes_disabled

from amends.channels.channel import Channel
from amends.channels.connector import ConnectorError
from amends.cli.doctoring.finding import Finding
from amends.foundation.secrets import KeyMissing

PART = "mail"
PATIENCE = 10.0
SUBMISSION, IMPLICIT_TLS = 587, 465


def examine(mail_url: str) -> Iterator[Finding]:
    """Say whether mail can leave and each mail channel can be reached."""
    yield _way_out(mail_url)
    try:
        with scopes_disabled():
            channels = list(Channel.objects.on("email").listening())
    except (DatabaseError, KeyMissing):
        yield Finding(PART, "warn", "mailboxes were not tried: no database")
        return
    for channel in channels:
        yield _mailbox(channel)


def _way_out(mail_url: str) -> Finding:
    if not mail_url:
        return Finding(
            PART,
            "warn",
            "the installation itself cannot send mail, so notices stay here",
            "Set AMENDS_MAIL_URL, as in smtp://user:password@mail.example.com:587",
        )
    where = urlsplit(mail_url)
    try:
        _greet(where)
    except (OSError, smtplib.SMTPException, ValueError) as error:
        return Finding(
            PART,
            "fail",
            f"{where.hostname} does not take our mail: {error}",
            "Check host, port, user and password in AMENDS_MAIL_URL.",
        )
    return Finding(PART, "ok", f"{where.hostname} takes our mail")


def _greet(where: SplitResult) -> None:
    secure = where.scheme == "smtps"
    port = where.port or (IMPLICIT_TLS if secure else SUBMISSION)
    door = smtplib.SMTP_SSL if secure else smtplib.SMTP
    with door(where.hostname or "", port, timeout=PATIENCE) as line:
        line.ehlo()
        if not secure and line.has_extn("starttls"):
            line.starttls()
            line.ehlo()
        if where.username:
            line.login(unquote(where.username), unquote(where.password or ""))


def _mailbox(channel: Channel) -> Finding:
    try:
        return Finding(PART, "ok", channel.connector.check(channel.account()))
    except (ConnectorError, OSError) as error:
        return Finding(
            PART,
            "fail",
            f"{channel.name}: {error}",
            "Open the channel's page, correct its settings and try it there.",
        )
