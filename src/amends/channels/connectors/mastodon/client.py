"""The calls to a Mastodon server: mentions, one post, a reply and its thread."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.utils.translation import gettext as _

from amends.channels.calling.home import checked
from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.connector import Gone
from amends.channels.connectors.mastodon import parse
from amends.channels.incoming import Incoming
from amends.channels.platform import Account, Platform
from amends.channels.walking.source import Page

PAGE = 40
NEXT = re.compile(r'<([^>]{1,2000})>;\s*rel="?next"?')


class Server:
    """One account on its server, over an open line."""

    def __init__(self, line: Line) -> None:
        self.line = line

    def page(self, token: str) -> Page:
        """Return one page of mentions, the last first."""
        answer = self.line.call(
            "GET",
            "/api/v1/notifications",
            query={"types[]": "mention", "limit": PAGE, "max_id": token},
        )
        found = [row for row in answer.json() if _mentions(row)]
        return Page(
            items=tuple(parse.incoming(row["status"]) for row in found),
            at=tuple(moment(row.get("created_at")) for row in found),
            following=_following(answer.headers.get("link", "")),
        )

    def one(self, external_id: str) -> Incoming | None:
        """Return one post, None when it was taken away."""
        try:
            return parse.incoming(self.status(external_id))
        except Gone:
            return None

    def status(self, external_id: str) -> Mapping[str, Any]:
        """Return one post as the server tells it; raises Gone."""
        told: Mapping[str, Any] = self.line.ask(_one(external_id)).json()
        return told

    def write(self, key: str, told: Mapping[str, Any]) -> Mapping[str, Any]:
        """Post a reply; the same key within the hour is the same post."""
        answer = self.line.call(
            "POST",
            "/api/v1/statuses",
            writes=True,
            json=dict(told),
            headers={"Idempotency-Key": key},
        )
        written: Mapping[str, Any] = answer.json()
        return written

    def own_replies(self, external_id: str) -> list[Mapping[str, Any]]:
        """Return what this very account has answered to a post; raises Gone."""
        thread = self.line.ask(f"{_one(external_id)}/context").json()
        mine = self.line.ask("/api/v1/accounts/verify_credentials").json().get("id")
        return [
            row
            for row in thread.get("descendants") or ()
            if row.get("in_reply_to_id") == external_id
            and (row.get("account") or {}).get("id") == mine
        ]

    def take_back(self, own_id: str) -> None:
        """Take a post of this account away."""
        self.line.do("DELETE", _one(own_id))

    def name(self) -> str:
        """Return what the account is called there."""
        told = self.line.ask("/api/v1/accounts/verify_credentials").json()
        return str(told.get("acct") or "")


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to the account's server."""
    home = checked(account.settings.get("server", ""), "server")
    bearer = {"Authorization": f"Bearer {account.secrets.get('token', '')}"}

    def sign(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        del fresh
        return bearer

    return Line(account, platform, home, sign=sign)


def _mentions(row: Mapping[str, Any]) -> bool:
    status = row.get("status")
    return isinstance(status, Mapping) and bool(status.get("id"))


def _following(link: str) -> str:
    found = NEXT.search(link)
    query = parse_qs(urlsplit(found[1]).query) if found else {}
    return query.get("max_id", [""])[0]


def _one(external_id: str) -> str:
    if not re.fullmatch(r"[0-9A-Za-z]{1,64}", external_id):
        raise Gone(_("%(place)s no longer has this.") % {"place": "Mastodon"})
    return f"/api/v1/statuses/{external_id}"
