"""Carry one letter to the SMTP server, and say exactly how far it came.

Before the final dot the server may not take the letter: whatever breaks there is
Unreachable, and it did not leave. After the dot only the server's answer counts; when
that is lost, nobody knows (Unknown).
"""

from __future__ import annotations

import re
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.utils.translation import gettext as _

from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    Refused,
    RetryAfter,
    Unknown,
    Unreachable,
)
from amends.channels.connectors.email.account import Mailbox
from amends.channels.connectors.email.line import Leash, SmtpLine, unreachable
from amends.foundation import faults
from amends.foundation.outbound import OutboundError

DOT = re.compile(rb"(?m)^\.")
# A carrier that needs longer may have lost its lease to another one.
BEFORE_THE_DOT = 45.0
PATIENCE = 90.0
GREYLISTED = 300.0


def check(mailbox: Mailbox) -> None:
    """Sign in and leave again; raises what is wrong."""
    with line_to(mailbox) as (line, _leash):
        line.noop()


def hand_over(mailbox: Mailbox, to: str, copy: str, data: bytes) -> None:
    """Hand a letter over for ``to``; ``copy`` is our own address, or nothing.

    Returns only when the server has taken responsibility for it.
    """
    with line_to(mailbox) as (line, leash):
        _accepted(*line.mail(mailbox.address), "the sender")
        _accepted(*line.rcpt(to), "the recipient")
        if copy:
            # Refused, it only means one proof less.
            line.rcpt(copy)
        code, said = line.docmd("DATA")
        if code != 354:
            raise refusal(code, said, "the letter")
        line.send(DOT.sub(b"..", data))
        if leash.left < PATIENCE - BEFORE_THE_DOT:
            slow = _("%(host)s is too slow. Amends tries again.")
            raise Unreachable(slow % {"host": mailbox.smtp.host})
        faults.point("email.before_dot")
        code, said = _after_the_dot(line, mailbox)
        faults.point("email.accepted")
        _accepted(code, said, "the letter")


@contextmanager
def line_to(mailbox: Mailbox) -> Iterator[tuple[smtplib.SMTP, Leash]]:
    """Open a line, signed in; whatever breaks becomes a ConnectorError."""
    door = mailbox.smtp
    leash = Leash(PATIENCE)
    try:
        line = SmtpLine(door, leash, mailbox.domain or "localhost")
        try:
            if door.user:
                line.login(door.user, door.password)
            yield line, leash
            with suppress(OSError, smtplib.SMTPException):
                line.quit()
        finally:
            # After trouble there is no goodbye: in the middle of a letter it would
            # be taken for one of its lines.
            line.close()
    except smtplib.SMTPAuthenticationError as error:
        raise _turned_away(door.host, error) from error
    except smtplib.SMTPNotSupportedError as error:
        raise Refused(
            _("%(host)s offers no sign-in here. Choose another port or protection.")
            % {"host": door.host}
        ) from error
    except smtplib.SMTPResponseException as error:
        raise refusal(error.smtp_code, _bytes(error.smtp_error), "us") from error
    except (OSError, smtplib.SMTPException, OutboundError, ValueError) as error:
        slow = TimeoutError() if leash.late.is_set() else error
        raise unreachable(door.host, slow) from error
    finally:
        leash.let_go()


def refusal(code: int, said: bytes, what: str) -> ConnectorError:
    """Return the error that an SMTP answer stands for."""
    words = " ".join(said.decode("utf-8", "replace").split())[:300]
    told = {
        "us": _("The mail server does not take us: %(said)s"),
        "the sender": _("The mail server does not take the sender: %(said)s"),
        "the recipient": _("The mail server does not take the recipient: %(said)s"),
    }
    letter = _("The mail server does not take the letter: %(said)s")
    text = told.get(what, letter) % {"said": f"{code} {words}"}
    if code in {450, 451, 452}:
        return RetryAfter(text, GREYLISTED)
    if code < 500:
        return Unreachable(text)
    if what == "the recipient" and code in {550, 551, 553}:
        return Gone(text)
    if code in {552, 501, 555}:
        return Invalid(text, "text" if what == "the letter" else "to")
    return Forbidden(text)


def _after_the_dot(line: smtplib.SMTP, mailbox: Mailbox) -> tuple[int, bytes]:
    try:
        line.send(b".\r\n")
        code, said = line.getreply()
    except (OSError, smtplib.SMTPException) as error:
        raise _lost(mailbox) from error
    if code < 200:
        raise _lost(mailbox)
    return code, said


def _lost(mailbox: Mailbox) -> Unknown:
    silent = _(
        "%(host)s fell silent before it said whether it took the letter. Amends looks "
        "for it in the mailbox before it does anything else."
    )
    return Unknown(silent % {"host": mailbox.smtp.host})


def _accepted(code: int, said: bytes, what: str) -> None:
    if not 200 <= code < 300:
        raise refusal(code, said, what)


def _turned_away(host: str, error: smtplib.SMTPAuthenticationError) -> ConnectorError:
    if error.smtp_code < 500:
        later = _("%(host)s cannot check the password now. Amends tries again.")
        return Unreachable(later % {"host": host})
    return Reauthorise(
        _(
            "%(host)s does not accept user and password. Write them anew; many "
            "providers want an app password here."
        )
        % {"host": host}
    )


def _bytes(words: bytes | str) -> bytes:
    return words if isinstance(words, bytes) else words.encode("utf-8", "replace")
