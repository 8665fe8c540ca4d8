"""From the bytes of a mail to the words of the contract. Pure, and never raises."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from email.policy import compat32
from typing import Any

from amends.channels.incoming import Incoming
from amends.channels.letters import automatic, bounces
from amends.channels.letters.bodies import Body, body_of
from amends.channels.letters.headers import BROKEN, Headers
from amends.channels.letters.hypertext import MARK, too_deep
from amends.channels.letters.notices.reading import as_review
from amends.channels.letters.quoting import cut

PERSONAL = frozenset({"bounce", "auto-reply", "own"})
"""What is never a notice, whatever it says."""
LONGEST_RAW = 100_000
LONGEST_QUOTE = 200_000
# Real mail nests a handful; each level costs a look at every line.
DEEPEST = 60
# A sender's clock may be wrong by a day and a zone, not by years.
TOLERANCE = timedelta(days=2)
OLDEST = datetime(1990, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the mailbox knows of a mail beside its bytes.

    ``own`` are the addresses of the house, in small letters. ``size`` is larger than
    the bytes where only the beginning of a huge mail was brought. ``server`` is the
    name under which the mail server of the house signs what it has checked.
    """

    received_at: datetime | None = None
    size: int = 0
    folder: str = ""
    own: Collection[str] = field(default_factory=frozenset)
    server: str = ""


def incoming(raw: bytes, delivery: Delivery | None = None) -> Incoming:
    """Return a mail as every connector hands its words over.

    One that defeats us comes as it is: it must not keep the others from coming.
    """
    delivery = delivery or Delivery()
    try:
        return _read(raw, delivery)
    except BROKEN:
        return Incoming(
            external_id=_digest(raw),
            version="1",
            text=raw[:LONGEST_RAW].decode("utf-8", "replace"),
            written_at=delivery.received_at,
            thread=_digest(raw),
            public=False,
            details={"unreadable": True, "suppress": True},
            raw={"mime": raw[:LONGEST_RAW].decode("latin-1"), "size": len(raw)},
        )


def headers_of(raw: bytes) -> Headers:
    """Return the headers of a mail without looking at its body."""
    return Headers(_headers_only(raw[:200_000]))


def is_our_copy(headers: Headers, own: Collection[str]) -> str:
    """Return the message id where this is a letter that Amends itself sent, else ""."""
    sender = next((value for _name, value in headers.addresses("from")), "").lower()
    ours = automatic.KEY_HEADER in headers and sender in own
    return next(iter(headers.ids("message-id")), "") if ours else ""


def _read(raw: bytes, delivery: Delivery) -> Incoming:
    message = _parsed(raw)
    headers = Headers(message)
    body = body_of(message)
    report = bounces.is_report(message)
    kind = automatic.kind_of(headers, report=report, own=delivery.own)
    text = body.text
    parts = cut(text)
    details = _details(headers, body, delivery, kind, raw)
    if kind == "bounce":
        details["bounce"] = bounces.report(message, text)
        _refer_to(details, str(details["bounce"]["of"]))
        parts_text = text.replace(MARK, "").replace("\r\n", "\n")
    else:
        details["quoted"] = parts.quoted[:LONGEST_QUOTE]
        details["signature"] = parts.signature
        parts_text = parts.words
    external_id = _external_id(headers, raw)
    references = details["references"]
    mail = Incoming(
        external_id=external_id,
        # A mail never changes; read better one day, it is still the same mail.
        version="1",
        text=parts_text.strip(),
        title=headers.text("subject"),
        author=str(details["name"]) or str(details["from"]),
        identities=_identities(details, kind),
        written_at=_written(headers, delivery.received_at),
        thread=references[0] if references else external_id,
        public=False,
        automatic=kind,
        details={name: value for name, value in details.items() if value},
        # What came back is our own letter; nobody attached it.
        files=() if kind == "bounce" else tuple(body.files),
        raw={
            "mime": raw[:LONGEST_RAW].decode("latin-1"),
            "size": max(delivery.size, len(raw)),
            "folder": delivery.folder,
        },
    )
    if kind in PERSONAL:
        return mail
    return as_review(mail, headers, text, delivery.server)


def _parsed(raw: bytes) -> Message:
    # The modern policy raises on broken headers; the old one reads what is there.
    if raw.count(b"boundary=") <= DEEPEST:
        try:
            return BytesParser(policy=compat32).parsebytes(raw)
        except BROKEN:
            pass
    return _headers_only(raw)


def _headers_only(raw: bytes) -> Message:
    try:
        return BytesHeaderParser(policy=compat32).parsebytes(raw)
    except BROKEN:
        return Message()


def _details(
    headers: Headers, body: Body, delivery: Delivery, kind: str, raw: bytes
) -> dict[str, Any]:
    name, sender = next(iter(headers.addresses("from")), ("", ""))
    reply_to = next((value for _name, value in headers.addresses("reply-to")), "")
    details: dict[str, Any] = {
        "name": name,
        "from": sender,
        "reply_to": reply_to or sender,
        "to": [value for _name, value in headers.addresses("to")][:20],
        "cc": [value for _name, value in headers.addresses("cc")][:20],
        "subject": headers.text("subject"),
        "references": _references(headers),
        "html": "" if too_deep(body.markup) else body.markup,
        "attachments_left": body.left,
        "suppress": automatic.suppressed(headers) or bool(kind),
    }
    if delivery.size > len(raw):
        details["truncated"] = delivery.size
    return details


def _references(headers: Headers) -> list[str]:
    """Return the messages it answers, the first of the thread first."""
    found = [*headers.ids("references")[:100], *headers.ids("in-reply-to")[:5]]
    # Very long chains keep their root and their latest links (RFC 5322, 3.6.4).
    chain = list(dict.fromkeys(found))
    return chain if len(chain) <= 30 else [chain[0], *chain[-29:]]


def _refer_to(details: dict[str, Any], original: str) -> None:
    if original and original not in details["references"]:
        details["references"] = [*details["references"], original]


def _identities(details: dict[str, Any], kind: str) -> tuple[tuple[str, str], ...]:
    # Machines and colleagues are no customers.
    sender = str(details["from"])
    return (("email", sender),) if sender and kind in {"", "auto-reply"} else ()


def _external_id(headers: Headers, raw: bytes) -> str:
    ids = headers.ids("message-id") or headers.raw("message-id").split()[:1]
    if ids:
        return ids[0].strip("<>") or _digest(raw)
    return _digest(raw)


def _digest(raw: bytes) -> str:
    """Name a mail that came without a name by what it says, wherever it lies."""
    return "sha256:" + hashlib.sha256(raw).hexdigest()


def _written(headers: Headers, received_at: datetime | None) -> datetime | None:
    written = headers.instant("date")
    if written is None or written < OLDEST:
        return received_at
    if received_at is not None and written > received_at + TOLERANCE:
        return received_at
    return written
