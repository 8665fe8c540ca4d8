"""From a reply to the bytes of a letter: the same bytes on every attempt."""

from __future__ import annotations

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from django.utils.translation import gettext as _

from amends.channels.connector import Invalid
from amends.channels.letters.automatic import KEY_HEADER
from amends.channels.letters.headers import ADDRESS
from amends.channels.letters.sender import Sender
from amends.channels.outgoing import Outgoing

# "Re:" as mail programs of our guests' languages write it; one is enough.
ANSWERING = re.compile(
    r"\s*(?:re|vs|sv|aw|odp|ats|atb|rv|rif|antw)\s*(?:\[\d+\])?:", re.IGNORECASE
)
ID = re.compile(r"[!-;=?-~]{1,200}@[!-;=?-~]{1,200}")
ALLOWED = frozenset({"Auto-Submitted"})
# RFC 8058: one press in the mail program, with nothing to open.
WAY_OUT = "List-Unsubscribe"
ONE_PRESS = "List-Unsubscribe-Post: List-Unsubscribe=One-Click"
ADDRESS_OF_A_PAGE = re.compile(r"https?://[!-;=?-~]{1,800}")
SUBJECTS = {
    "et": "Teie tagasiside",
    "fi": "Palautteenne",
    "ro": "Mesajul dumneavoastră",
    "de": "Ihre Rückmeldung",
    "sv": "Er återkoppling",
    "lv": "Jūsu atsauksme",
    "lt": "Jūsų atsiliepimas",
    "ru": "Ваш отзыв",
}


def message_id(sender: Sender, reply: Outgoing) -> str:
    """Return the letter's id, without brackets: made of the reply's key alone."""
    return f"amends.{reply.key}@{sender.domain}"


def recipient(reply: Outgoing) -> str:
    """Return the customer's address, fit for an envelope; raises Invalid."""
    to = reply.to.strip()
    name, _at, domain = to.rpartition("@")
    try:
        envelope = f"{name}@{domain.encode('idna').decode()}"
    except UnicodeError:
        envelope = ""
    if not ADDRESS.fullmatch(envelope) or not envelope.isascii():
        raise Invalid(
            _("This customer left no e-mail address that letters can be sent to."), "to"
        )
    return envelope


def letter(sender: Sender, reply: Outgoing) -> bytes:
    """Return the whole letter, with CRLF and in seven bits."""
    made = EmailMessage(policy=SMTP)
    made["From"] = Address(_line(sender.name), addr_spec=sender.address)
    made["To"] = Address(addr_spec=recipient(reply))
    made["Subject"] = subject(reply)
    if reply.written_at is not None:
        made["Date"] = format_datetime(reply.written_at)
    made[KEY_HEADER] = _line(reply.key)
    for name in sorted(ALLOWED & set(reply.headers)):
        made[name] = _line(reply.headers[name])
    text = reply.text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
    # Quoted-printable survives every relay, and no line is too long for one.
    made.set_content(
        text.encode("utf-8", "replace").decode(),
        charset="utf-8",
        cte="quoted-printable",
    )
    if reply.html:
        made.add_alternative(reply.html, subtype="html", cte="quoted-printable")
        # Drawn by lot it would differ on every attempt.
        made.set_boundary(f"=_{reply.key}")
    if reply.lang:
        made["Content-Language"] = _line(reply.lang)
    return _thread(sender, reply) + _way_out(reply) + made.as_bytes()


def subject(reply: Outgoing) -> str:
    """Return what stands on the envelope: the customer's own subject, answered."""
    theirs = _line(reply.subject)[:300]
    if not theirs:
        return SUBJECTS.get(reply.lang[:2], "Your feedback")
    return theirs if reply.begins or ANSWERING.match(theirs) else f"Re: {theirs}"


def _thread(sender: Sender, reply: Outgoing) -> bytes:
    """Return the lines that say which letter this is, and which it answers.

    Written by hand: the library encodes long ids, and then no program finds them.
    """
    lines = [f"Message-ID: <{message_id(sender, reply)}>"]
    # Mails that came without an id, and words that came by form, have none to name.
    if ID.fullmatch(reply.answers):
        chain = dict.fromkeys([*reply.references, reply.answers])
        known = "\r\n ".join(f"<{one}>" for one in chain if ID.fullmatch(one))
        lines += [f"In-Reply-To: <{reply.answers}>", f"References: {known}"]
    return "".join(f"{line}\r\n" for line in lines).encode()


def _way_out(reply: Outgoing) -> bytes:
    """Return the lines by which a mail program offers to stop such letters.

    Written by hand, as ids are: folded or encoded, no program finds the address.
    """
    page = reply.headers.get(WAY_OUT, "")
    if not ADDRESS_OF_A_PAGE.fullmatch(page):
        return b""
    return f"{WAY_OUT}: <{page}>\r\n{ONE_PRESS}\r\n".encode()


def _line(words: str) -> str:
    """Return words that can stand in a header: one line, no controls."""
    clean = "".join(sign if sign.isprintable() else " " for sign in words)
    return " ".join(clean.encode("utf-8", "replace").decode().split())
