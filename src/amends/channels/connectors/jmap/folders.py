"""Which folders of a mailbox are read, and what lies in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.connector import Refused
from amends.channels.connectors.jmap.account import Mailbox
from amends.channels.connectors.jmap.client import Server


def folders(server: Server, mailbox: Mailbox) -> list[str]:
    """Return the ids of the folders that are read; raises Refused for a missing one."""
    (told,) = server.call(("Mailbox/get", {"ids": None}))
    rows = [row for row in told.get("list") or () if isinstance(row, Mapping)]
    if not mailbox.folders:
        return [str(row["id"]) for row in rows if row.get("role") == "inbox"][:1]
    by_name = {str(row.get("name")): str(row["id"]) for row in rows}
    for name in mailbox.folders:
        if name not in by_name:
            raise Refused(
                _("There is no folder “%(folder)s” in this mailbox. Correct the list.")
                % {"folder": name}
            )
    return [by_name[name] for name in mailbox.folders]


def in_any(ids: Sequence[str]) -> dict[str, Any]:
    """Return the wish for letters in one of these folders."""
    rows = [{"inMailbox": one} for one in ids]
    return rows[0] if len(rows) == 1 else {"operator": "OR", "conditions": rows}


def lies_in(row: object, ids: Sequence[str]) -> bool:
    """Say whether a letter lies in one of these folders."""
    if not isinstance(row, Mapping):
        return False
    places = row.get("mailboxIds")
    return isinstance(places, Mapping) and any(places.get(one) for one in ids)
