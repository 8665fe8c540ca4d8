"""Words as they come back from a platform: the same, or not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from html import unescape

from django.utils.translation import gettext as _

from amends.channels.connector import Taken

SHOWN = 2000
BREAK = re.compile(r"<(?:br|/p|/li|/div|/h[1-6])\b[^>]{0,200}>", re.IGNORECASE)
TAG = re.compile(r"<[^<>]{0,4000}>")
LINES = re.compile(r"\n{3,}")


def same(one: str, other: str) -> bool:
    """Say whether two texts are the same to a reader: platforms trim and compose."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def plain(html: object) -> str:
    """Return the words of a little HTML, paragraphs on lines of their own."""
    text = BREAK.sub("\n", str(html or ""))
    text = unescape(TAG.sub("", text)).replace("\xa0", " ")
    return LINES.sub("\n\n", text).strip()


def make_way(there: str, wanted: str, ours: Iterable[str], place: str) -> bool:
    """Say whether ``wanted`` is still to be written; raises Taken for others' words."""
    if not there:
        return True
    if same(there, wanted):
        return False
    if any(same(there, old) for old in ours):
        return True
    raise Taken(
        _(
            "There is an answer on %(place)s already, which Amends did not write: "
            "“%(words)s”. Take it away there if yours shall stand in its place."
        )
        % {"place": place, "words": there[:SHOWN]},
        words=there,
    )
