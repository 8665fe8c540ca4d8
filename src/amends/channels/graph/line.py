"""A line to the Graph: token in a header, so that no address ever holds it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.connector import Gone, Invalid
from amends.channels.graph import assumed
from amends.channels.graph.troubles import explain
from amends.channels.platform import Account, Platform

NUMBER = re.compile(r"[0-9]{1,30}")
NAME = re.compile(r"[0-9A-Za-z_.:=+-]{1,250}")


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to the account's page, number or profile."""
    bearer = {"Authorization": f"Bearer {account.secrets.get('token', '')}"}

    def sign(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        del fresh
        return bearer

    home = home_of(account, assumed.API)
    return Line(account, platform, home, sign=sign, explain=explain)


def path_of(name: str, place: str, *edges: str) -> str:
    """Return the address of a thing; raises Gone for a name that can be none."""
    if not NAME.fullmatch(name) or name.strip(".") == "":
        raise Gone(_("%(place)s no longer has this.") % {"place": place})
    return "/".join(["", assumed.VERSION, name, *edges])


def own_number(account: Account, field: str) -> str:
    """Return the number of the page, profile or phone; raises Invalid."""
    told = account.settings.get(field, "").strip()
    if not NUMBER.fullmatch(told):
        raise Invalid(_("Write the number only: digits and nothing else."), field)
    return told


def following(told: Mapping[str, Any]) -> str:
    """Return where a list goes on, empty on its last page."""
    paging = told.get("paging")
    paging = paging if isinstance(paging, Mapping) else {}
    cursors = paging.get("cursors")
    cursors = cursors if isinstance(cursors, Mapping) else {}
    return str(cursors.get("after") or "") if paging.get("next") else ""


def rows_in(told: object) -> list[Mapping[str, Any]]:
    """Return the rows of a list that have an id."""
    rows = told.get("data") if isinstance(told, Mapping) else None
    listed = rows if isinstance(rows, list) else []
    return [row for row in listed if isinstance(row, Mapping) and row.get("id")]
