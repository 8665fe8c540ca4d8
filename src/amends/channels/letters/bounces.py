"""Delivery reports: which letter did not arrive, at whom, and why."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message

from amends.channels.letters.bodies import content_of, leaves
from amends.channels.letters.headers import ADDRESS, Headers, readable

STATUS = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b")
IDS = re.compile(r"^message-id:\s*<([^<>\s]{3,240})>", re.IGNORECASE | re.MULTILINE)
# How servers of no standard name the recipient: "<mari@guest.example>:".
NAMED = re.compile(r"<[^\s<>@]{1,64}@[^\s<>@]{1,200}>:")
LONGEST_REASON = 500


def is_report(message: Message) -> bool:
    """Say whether this is a delivery report (RFC 3464), not one of reading or abuse."""
    headers = Headers(message)
    kind = headers.raw("content-type").lower()
    if not kind.startswith("multipart/report"):
        return False
    return "disposition-notification" not in kind and "feedback-report" not in kind


def report(message: Message, text: str) -> dict[str, object]:
    """Return what a bounce says: ``of``, ``recipient``, ``reason``, ``permanent``.

    Servers that keep no standard are read by their words.
    """
    fields = _fields(message)
    status = STATUS.search(fields.get("status", "")) or STATUS.search(text[:20_000])
    action = fields.get("action", "").lower()
    delayed = action in {"delayed", "relayed", "delivered", "expanded"}
    recipient = fields.get("final-recipient") or fields.get("original-recipient", "")
    named = ADDRESS.search(recipient.partition(";")[2] or recipient)
    named = named or NAMED.search(text[:20_000])
    reason = fields.get("diagnostic-code", "").partition(";")[2].strip()
    return {
        "of": _original(message, text),
        "recipient": named[0].strip("<>:") if named else "",
        "status": status[0] if status else "",
        "reason": readable(reason or _first_words(text))[:LONGEST_REASON],
        "permanent": not delayed and (status is None or status[1] == "5"),
    }


def _fields(message: Message) -> dict[str, str]:
    """Return the fields of the report's machine-readable part, recipients' first."""
    found: dict[str, str] = {}
    for part in leaves(message):
        if part.get_content_type() == "message/delivery-status":
            inner = part.get_payload() if part.is_multipart() else None
            blocks = inner if isinstance(inner, list) else [part]
            for block in reversed(blocks[:20]):
                headers = Headers(block) if isinstance(block, Message) else None
                for line in headers.lines() if headers else ():
                    name, _colon, value = line.partition(": ")
                    found.setdefault(name, value)
    return found


def _original(message: Message, text: str) -> str:
    """Return the message id of the letter that came back."""
    for part in leaves(message):
        if part.get_content_type() in {"message/rfc822", "text/rfc822-headers"}:
            returned = message_from_bytes(content_of(part)[:100_000])
            if ids := Headers(returned).ids("message-id"):
                return ids[0]
    quoted = IDS.search(text[:100_000])
    return quoted[1] if quoted else ""


def _first_words(text: str) -> str:
    return " ".join(text.split())[:LONGEST_REASON]
