"""From an update to the words of the contract. Pure; never raises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import epoch
from amends.channels.incoming import Incoming

KINDS = ("message", "edited_message", "business_message", "edited_business_message")
MEDIA = ("photo", "video", "voice", "document", "sticker", "audio", "video_note")
START = re.compile(r"/start(@\w+)?(\s+\S*)?")
NAME = re.compile(r"(-?\d{1,20}):(\d{1,20})")


def incoming(update: Mapping[str, Any]) -> Incoming | None:
    """Return the message of an update; None for what nobody has said."""
    message = next((mapping(update[kind]) for kind in KINDS if kind in update), {})
    chat, person = mapping(message.get("chat")), mapping(message.get("from"))
    media = next((kind for kind in MEDIA if kind in message), "")
    words = str(message.get("text") or message.get("caption") or "")
    name = f"{chat.get('id') or ''}:{message.get('message_id')}"
    machine = person.get("is_bot") is True or not person or not place_of(name)
    if machine or not (words or media) or START.fullmatch(words.strip()):
        return None
    where, who = str(chat.get("id") or ""), str(person.get("id") or "")
    alone = chat.get("type") == "private"
    details = {
        "username": str(person.get("username") or ""),
        "group": "" if alone else str(chat.get("title") or ""),
        "attached": media,
        "business": str(message.get("business_connection_id") or ""),
    }
    return Incoming(
        external_id=name,
        # The very same edition is delivered again, and late: its instant tells.
        version=str(message.get("edit_date") or message.get("date") or ""),
        text=words,
        author=_name(person),
        identities=(("author:telegram", who),) if who else (),
        lang=str(person.get("language_code") or "")[:2],
        url=_url(chat, message),
        written_at=epoch(message.get("date")),
        thread=where if alone else f"{where}:{who}",
        public=not alone,
        details={key: value for key, value in details.items() if value},
        raw=dict(update),
    )


def number(update: Mapping[str, Any]) -> int:
    """Return the number of an update, 0 for none."""
    told = update.get("update_id")
    return told if isinstance(told, int) and not isinstance(told, bool) else 0


def place_of(external_id: str) -> tuple[int, int] | None:
    """Return chat and message of an id, None for an id that is none."""
    found = NAME.fullmatch(external_id)
    return (int(found[1]), int(found[2])) if found else None


def mapping(told: object) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return told if isinstance(told, Mapping) else {}


def _name(person: Mapping[str, Any]) -> str:
    parts = (str(person.get(part) or "") for part in ("first_name", "last_name"))
    return " ".join(filter(None, parts)) or str(person.get("username") or "")


def _url(chat: Mapping[str, Any], message: Mapping[str, Any]) -> str:
    name = str(chat.get("username") or "")
    group = chat.get("type") in {"supergroup", "channel"}
    known = group and re.fullmatch(r"\w{1,64}", name, re.ASCII)
    return f"https://t.me/{name}/{message.get('message_id')}" if known else ""
