"""Photos of what was written by hand: which kind the bytes prove."""

from __future__ import annotations

# How each kind of photo begins; the claimed type and name prove nothing.
BEGINNINGS = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypavif", "image/avif"),
)


def kind_of(content: bytes) -> str:
    """Return the media type that the bytes prove, nothing for no photo."""
    for offset, beginning, kind in BEGINNINGS:
        if content[offset : offset + len(beginning)] == beginning:
            return kind
    return ""
