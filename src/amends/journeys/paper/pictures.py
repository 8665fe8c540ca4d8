"""Pictures of signatures: small, really pictures, and such that the printer takes."""

from __future__ import annotations

import struct

from amends.remedies.signature import LARGEST

WIDEST = 3000
"""Signs of one side; a scan of a page in 300 dpi has fewer."""
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
KINDS = {"png": "image/png", "jpg": "image/jpeg"}


class PictureRefused(Exception):
    """This is no picture that can be printed: take a PNG or a JPEG below 300 kB."""


def picture_in(content: bytes) -> tuple[bytes, str]:
    """Return the picture and its kind; raises PictureRefused."""
    if len(content) > LARGEST:
        raise PictureRefused
    kind, width, height = measured(content)
    if not kind or not 0 < width <= WIDEST or not 0 < height <= WIDEST:
        raise PictureRefused
    if not _prints(content, kind):
        raise PictureRefused
    return content, kind


def measured(content: bytes) -> tuple[str, int, int]:
    """Return kind, width and height as the bytes tell them; no kind for others."""
    if content.startswith(PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return "png", width, height
    if content.startswith(JPEG):
        return ("jpg", *_sides(content))
    return "", 0, 0


def _sides(content: bytes) -> tuple[int, int]:
    """Return width and height of a JPEG, (0, 0) where it does not tell."""
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return 0, 0


def _prints(content: bytes, kind: str) -> bool:
    """Say whether the printer takes it; six hundred letters must not fail by one."""
    from amends.journeys.paper.press import pressed  # noqa: PLC0415 - loads the printer

    source = f'#set page(width: 60mm, height: 30mm)\n#image("0.{kind}")'.encode()
    try:
        return bool(pressed(source, {}, {f"0.{kind}": content}))
    except RuntimeError:
        return False
