"""How long a text is in the units in which platforms count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_LINK = re.compile(
    r"https?://\S+|(?<![\w@.])(?:[\w-]+\.)+(?:com|net|org|ee|fi|ro|eu|io|app|me)(?:/\S*)?"
)
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_JOINER = "\u200d"
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")


def utf8_bytes(text: str) -> int:
    """Count bytes of UTF-8; a lone surrogate counts as the three it would take."""
    return len(text.encode("utf-8", "surrogatepass"))


def links_in(text: str) -> int:
    """Count what X takes for links, bare domains among them."""
    return len(_LINK.findall(text))


def weighted(text: str) -> int:
    """Count as X does: a link is 23, most letters 1, emoji and CJK 2."""
    links = links_in(text)
    rest = unicodedata.normalize("NFC", _LINK.sub("", text))
    clusters = (_weight(cluster) for cluster in _clusters(rest))
    return 23 * links + sum(clusters)


def graphemes(text: str) -> int:
    """Count what a reader sees as letters."""
    return sum(1 for _ in _clusters(text))


def characters(text: str) -> int:
    """Count code points; well-formed tags are stripped and not counted."""
    return len(_TAG.sub("", text))


UNITS: dict[str, Callable[[str], int]] = {
    "bytes": utf8_bytes,
    "characters": characters,
    "graphemes": graphemes,
    "weighted": weighted,
}


def _weight(cluster: str) -> int:
    if len(cluster) > 1 and any(ord(letter) > 8205 for letter in cluster):
        return 2
    return sum(1 if _is_light(ord(letter)) else 2 for letter in cluster)


def _is_light(code: int) -> bool:
    return any(first <= code <= last for first, last in _LIGHT)


def _clusters(text: str) -> list[str]:
    """Join marks, joiners, skin tones and pairs of flag letters to what they follow."""
    clusters: list[str] = []
    for letter in text:
        if clusters and _belongs(clusters[-1], letter):
            clusters[-1] += letter
        else:
            clusters.append(letter)
    return clusters


def _belongs(cluster: str, letter: str) -> bool:
    code = ord(letter)
    if code < 0x300:
        return cluster == "\r" and letter == "\n"
    mark = (
        unicodedata.category(letter) in ("Mn", "Me", "Mc") or 0x1F3FB <= code <= 0x1F3FF
    )
    flag = (
        0x1F1E6 <= code <= 0x1F1FF
        and len(cluster) == 1
        and 0x1F1E6 <= ord(cluster) <= 0x1F1FF
    )
    # A hostile text may join without end; a real cluster is short.
    return len(cluster) < 40 and (
        mark or flag or letter == _JOINER or cluster.endswith(_JOINER)
    )
