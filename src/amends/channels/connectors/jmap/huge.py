"""The beginning of a letter that is too large to be fetched as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amends.channels.connector import Gone
from amends.channels.connectors.jmap import assumed
from amends.channels.connectors.jmap.client import Server

KEPT = ("From", "To", "Cc", "Reply-To", "Subject", "Date", "Message-ID")
THREAD = ("In-Reply-To", "References", "Auto-Submitted", "List-Id", "Precedence")


def beginning(server: Server, letter: str) -> bytes:
    """Return its headers and its words as a letter of its own; raises Gone."""
    names = [f"header:{name}:asRaw" for name in (*KEPT, *THREAD)]
    asked = {
        "ids": [letter],
        "properties": ["id", "textBody", "bodyValues", *names],
        "fetchTextBodyValues": True,
        "maxBodyValueBytes": assumed.BEGINNING,
    }
    (told,) = server.call(("Email/get", asked))
    rows = told.get("list") or ()
    if not rows:
        raise Gone(letter)
    return written(rows[0])


def written(row: Mapping[str, Any]) -> bytes:
    """Return the letter that these properties tell of. Pure."""
    lines = []
    for name in (*KEPT, *THREAD):
        value = row.get(f"header:{name}:asRaw")
        if isinstance(value, str) and value.strip():
            lines.append(f"{name}: {' '.join(value.split())}")
    lines.append("Content-Type: text/plain; charset=utf-8")
    lines.append("Content-Transfer-Encoding: 8bit")
    values = row.get("bodyValues")
    values = values if isinstance(values, Mapping) else {}
    words = [str(one.get("value") or "") for one in values.values()]
    told = "\r\n".join(lines) + "\r\n\r\n" + "\r\n".join(words)
    return told.encode("utf-8", "replace")
