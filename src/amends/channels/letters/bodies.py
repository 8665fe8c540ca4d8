"""The parts of a mail: which is its text, which its HTML, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from amends.channels.incoming import File
from amends.channels.letters.charsets import decode
from amends.channels.letters.headers import BROKEN, readable
from amends.channels.letters.hypertext import to_text

PARTS = 300
LONGEST_TEXT = 1_000_000
LONGEST_HTML = 500_000
LARGEST_FILE = 10 * 1024 * 1024
LARGEST_TOTAL = 20 * 1024 * 1024
MOST_FILES = 50
# "Your program shows no HTML" is no text.
EXCUSE = re.compile(r"\bhtml\b", re.IGNORECASE)


@dataclass(slots=True)
class Body:
    """What a mail holds; ``left`` notes the files that were too large to take in."""

    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    left: list[dict[str, object]] = field(default_factory=list)
    taken: int = 0

    @property
    def text(self) -> str:
        """The words: the plain ones, else those of the HTML."""
        plain = "\n".join(self.plain)[:LONGEST_TEXT]
        bare = not plain.strip() or (len(plain) < 200 and EXCUSE.search(plain))
        return to_text(self.markup) or plain if bare and self.html else plain

    @property
    def markup(self) -> str:
        """The HTML as it came, up to a limit."""
        return "\n".join(self.html)[:LONGEST_HTML]


def body_of(message: Message) -> Body:
    """Sort the parts of a message; broken ones become files or nothing."""
    body = Body()
    for part in leaves(message):
        kind, name = _kind(part), name_of(part)
        attached = bool(name) or _disposition(part) == "attachment"
        if kind.startswith("multipart/"):
            # A boundary that nobody can find: better odd words than none.
            body.plain.append(_text(part))
        elif kind == "text/plain" and not attached:
            body.plain.append(flowing(part, _text(part)))
        elif kind == "text/html" and not attached:
            body.html.append(_text(part))
        elif kind not in {"message/delivery-status", "text/rfc822-headers"}:
            _attach(body, part, name or _nameless(kind), kind)
    return body


def leaves(message: Message) -> Iterator[Message]:
    """Give the parts that hold something; a mail inside a mail is one part."""
    waiting, seen = [message], 0
    while waiting and seen < PARTS:
        part = waiting.pop()
        seen += 1
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list) and _kind(part).startswith("multipart/"):
            inside = [child for child in inner if isinstance(child, Message)]
            waiting.extend(reversed(inside[:PARTS]))
        else:
            yield part


def name_of(part: Message) -> str:
    """Return the file's name as sent (RFC 2231, 2047 or neither), without a path."""
    try:
        name = part.get_filename() or ""
    except BROKEN:
        name = ""
    shown = readable(str(name))
    return re.split(r"[\\/]", shown)[-1].strip(" .")[:200]


def content_of(part: Message) -> bytes:
    """Return a part's bytes; a mail inside a mail as it would be stored."""
    try:
        if part.is_multipart():
            inside = [one for one in part.get_payload() if isinstance(one, Message)]
            return b"".join(child.as_bytes() for child in inside[:1])
        found = part.get_payload(decode=True)
    except BROKEN:
        return b""
    return found if isinstance(found, bytes) else b""


def _attach(body: Body, part: Message, name: str, kind: str) -> None:
    content = content_of(part)
    if not content:
        return
    size = len(content)
    room = size <= LARGEST_FILE and body.taken + size <= LARGEST_TOTAL
    if room and len(body.files) < MOST_FILES:
        body.files.append(File(name, kind, content))
        body.taken += size
    elif len(body.left) < MOST_FILES:
        body.left.append({"name": name, "media_type": kind, "size": size})


def _text(part: Message) -> str:
    charset = ""
    try:
        charset = str(part.get_param("charset", "") or "")
    except BROKEN:
        # A broken parameter names no charset.
        charset = ""
    return decode(content_of(part)[: 4 * LONGEST_TEXT], charset)


def flowing(part: Message, text: str) -> str:
    """Join the lines that format=flowed (RFC 3676) only broke for the way."""
    declared = str(part.get("content-type", ""))[:1000].lower()
    if "flowed" not in declared:
        return text
    joined: list[str] = []
    soft = False
    for line in text.splitlines():
        stuffed = line.removeprefix(" ")
        if soft and not line.startswith(">"):
            joined[-1] += stuffed
        else:
            joined.append(stuffed)
        soft = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(joined)


def _kind(part: Message) -> str:
    try:
        return part.get_content_type()
    except BROKEN:
        return "application/octet-stream"


def _disposition(part: Message) -> str:
    try:
        return part.get_content_disposition() or ""
    except BROKEN:
        return ""


def _nameless(kind: str) -> str:
    names = {"message/rfc822": "message.eml", "text/calendar": "invitation.ics"}
    return names.get(kind, "attachment")
