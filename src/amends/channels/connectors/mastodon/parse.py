"""From a notification to the words of the contract. Pure; never raises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.calling.words import plain
from amends.channels.incoming import Incoming

OPEN = frozenset({"public", "unlisted"})
LEADING = re.compile(r"\A(?:@[\w.-]+(?:@[\w.-]+)?\s+)+")


def incoming(status: Mapping[str, Any]) -> Incoming:
    """Return one post; its words are plain, its warning is the title."""
    person = status.get("account")
    person = person if isinstance(person, Mapping) else {}
    acct = str(person.get("acct") or "")
    visibility = str(status.get("visibility") or "public")
    pictures = status.get("media_attachments") or ()
    return Incoming(
        external_id=str(status.get("id") or ""),
        version=str(status.get("edited_at") or ""),
        title=str(status.get("spoiler_text") or ""),
        text=without_mention(plain(status.get("content"))),
        author=str(person.get("display_name") or acct),
        identities=(("author:mastodon", acct),) if acct else (),
        lang=str(status.get("language") or ""),
        url=str(status.get("url") or status.get("uri") or ""),
        written_at=moment(status.get("created_at")),
        public=visibility in OPEN,
        details={
            "acct": acct,
            "visibility": visibility,
            "pictures": [
                str(row.get("url")) for row in pictures if isinstance(row, Mapping)
            ],
        },
        raw=dict(status),
    )


def without_mention(text: str) -> str:
    """Return the words behind the names at the beginning."""
    return LEADING.sub("", text.strip()) or text.strip()
