"""The calls to Reddit: the inbox, how things stand now, a reply, our own comments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.moments import epoch
from amends.channels.calling.words import same
from amends.channels.connector import Gone, Invalid
from amends.channels.connectors.reddit import assumed, parse
from amends.channels.connectors.reddit.troubles import explain
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account, Platform
from amends.channels.signing.signed import signed
from amends.channels.walking.source import Page

THING = re.compile(r"t1_[0-9a-z]{1,20}")
PERSON = re.compile(r"[\w-]{2,30}", re.ASCII)
PAGE = 100
PAGES = 3
"""Of our own comments, when we look for one of them."""


class Inbox:
    """What one account is told and what it writes, over an open line."""

    def __init__(self, account: Account, line: Line) -> None:
        self.line, self.username = line, username(account)

    def page(self, token: str) -> Page:
        """Return one page of the inbox, as its comments stand there now."""
        told = self.line.ask(
            "/message/inbox", limit=PAGE, after=token, raw_json=1, mark="false"
        ).json()
        listed = parse.comments(told)
        now = self._now([str(row["name"]) for row in listed])
        found = [
            (now[str(row["name"])], row) for row in listed if str(row["name"]) in now
        ]
        return Page(
            items=tuple(parse.incoming({**row, **fresh}) for fresh, row in found),
            at=tuple(epoch(row.get("created_utc")) for _fresh, row in found),
            following=parse.after(told),
        )

    def one(self, external_id: str) -> Incoming | None:
        """Return one comment, None when its words were taken away."""
        found = self._now([external_id]) if THING.fullmatch(external_id) else {}
        return parse.incoming(found[external_id]) if external_id in found else None

    def reply(self, external_id: str, text: str) -> Mapping[str, Any]:
        """Write under a comment; return ours. Raises Gone."""
        if self.one(external_id) is None:
            raise Gone(_("%(place)s no longer has this.") % {"place": "Reddit"})
        told = self.line.call(
            "POST",
            "/api/comment",
            writes=True,
            data={
                "api_type": "json",
                "thing_id": external_id,
                "text": text,
                "raw_json": "1",
            },
        ).json()
        data = parse.mapping(parse.mapping(told.get("json")).get("data"))
        rows = parse.comments({"data": {"children": data.get("things")}})
        return rows[0] if rows else {}

    def own_reply(self, reply: Outgoing) -> Mapping[str, Any] | None:
        """Return our own comment with these words under that one."""
        token = ""
        for _turn in range(PAGES):
            told = self.line.ask(
                f"/user/{self.username}/comments",
                limit=PAGE,
                sort="new",
                after=token,
                raw_json=1,
            ).json()
            for row in parse.comments(told):
                under = row.get("parent_id") == reply.answers
                if under and same(str(row.get("body") or ""), reply.text):
                    return row
            token = parse.after(told)
            if not token:
                break
        return None

    def take_back(self, own_id: str) -> None:
        """Take a comment of our own away."""
        self.line.call("POST", "/api/del", writes=True, data={"id": own_id})

    def _now(self, names: Sequence[str]) -> dict[str, Mapping[str, Any]]:
        # The inbox keeps words as they came: only this knows of edits and deletions.
        if not names:
            return {}
        told = self.line.ask("/api/info", id=",".join(names), raw_json=1).json()
        rows = parse.comments(told)
        return {str(row["name"]): row for row in rows if not parse.vanished(row)}


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to Reddit, signed in when it is used, and by our name."""
    home = home_of(account, assumed.API)
    agent = assumed.AGENT.format(name=username(account))
    sign = signed(account, platform, **{"User-Agent": agent})
    return Line(account, platform, home, sign=sign, explain=explain)


def username(account: Account) -> str:
    """Return the name of the account; raises Invalid."""
    told = account.settings.get("username", "").strip().removeprefix("u/")
    if not PERSON.fullmatch(told):
        raise Invalid(_("Write the name only, without u/."), "username")
    return told
