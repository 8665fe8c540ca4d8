"""The calls to LinkedIn: posts of a page, what is under them, a reply."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from django.utils.translation import gettext as _

from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.moments import epoch
from amends.channels.calling.words import same
from amends.channels.connector import Gone, Invalid
from amends.channels.connectors.linkedin import assumed, parse
from amends.channels.incoming import Incoming
from amends.channels.platform import Account, Platform
from amends.channels.signing.signed import signed
from amends.channels.walking.shelves import Board, Shelf
from amends.channels.walking.source import Page

NUMBER = re.compile(r"\d{1,20}", re.ASCII)


class Company:
    """One company's page, over an open line."""

    def __init__(self, account: Account, line: Line, since: datetime) -> None:
        self.line, self.since = line, since
        self.urn = own_urn(account)

    def board(self, token: str) -> Board:
        """Return the latest posts; what is under them is asked for one by one."""
        start = int(token or 0)
        told = self.line.ask(
            "/rest/posts",
            q="author",
            author=self.urn,
            start=start,
            count=assumed.POSTS,
            sortBy="CREATED",
        ).json()
        posts = [
            row
            for row in parse.rows(told.get("elements"))
            if parse.POST.fullmatch(str(row.get("id") or ""))
        ]
        written = [epoch(_thousandths(row.get("createdAt"))) for row in posts]
        old = any(at is not None and at < self.since for at in written)
        full = len(posts) >= assumed.POSTS
        return Board(
            tuple(Shelf(str(row["id"])) for row in posts),
            following=str(start + len(posts)) if full and not old else "",
        )

    def things(self, shelf: str, token: str) -> tuple[Page, tuple[str, ...]]:
        """Return a page of what is under a post or a comment; raises Gone."""
        start = int(token or 0)
        told = self.line.ask(_under(shelf), start=start, count=assumed.COMMENTS).json()
        rows = parse.rows(told.get("elements"))
        rows.sort(key=_written, reverse=True)
        theirs = [
            row for row in rows if parse.urn_of(row) and row.get("actor") != self.urn
        ]
        inside = [
            parse.urn_of(row)
            for row in rows
            if parse.talked_about(row) and not row.get("parentComment")
        ]
        total = parse.mapping(told.get("paging")).get("total")
        more = isinstance(total, int) and start + len(rows) < total and bool(rows)
        page = Page(
            items=tuple(parse.incoming(row) for row in theirs),
            at=tuple(parse.written_at(row) for row in theirs),
            following=str(start + len(rows)) if more else "",
        )
        return page, tuple(filter(None, inside))

    def one(self, external_id: str) -> Incoming | None:
        """Return one comment, None when it was taken away or is our own."""
        try:
            told = self.comment(external_id)
        except Gone:
            return None
        return None if told.get("actor") == self.urn else parse.incoming(told)

    def comment(self, external_id: str) -> Mapping[str, Any]:
        """Return one comment as LinkedIn tells it; raises Gone."""
        found: Mapping[str, Any] = self.line.ask(_one(external_id)).json()
        return found

    def reply(self, top: str, text: str) -> str:
        """Write under the comment at the top; return the name of ours."""
        thing = _parts(top)[0]
        told = {
            "actor": self.urn,
            "object": thing,
            "message": {"text": text},
            "parentComment": top,
        }
        answer = self.line.do("POST", _under(top), told)
        number = answer.headers.get("x-restli-id") or answer.tree().get("id") or ""
        return f"urn:li:comment:({thing},{str(number).rpartition(',')[2].rstrip(')')})"

    def own_reply(self, top: str, text: str) -> str:
        """Return the name of our own reply with these words; raises Gone."""
        token = ""
        for _turn in range(20):
            start = int(token or 0)
            told = self.line.ask(_under(top), start=start, count=100).json()
            rows = parse.rows(told.get("elements"))
            for row in rows:
                words = str(parse.mapping(row.get("message")).get("text") or "")
                if row.get("actor") == self.urn and same(words, text):
                    return parse.urn_of(row)
            if len(rows) < 100:
                break
            token = str(start + len(rows))
        return ""

    def take_back(self, own: str) -> None:
        """Take a comment of the page's own away."""
        self.line.call("DELETE", _one(own), query={"actor": self.urn}, writes=True)


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to LinkedIn, signed in when it is used, of one version."""
    more = {
        "LinkedIn-Version": assumed.VERSION,
        "X-Restli-Protocol-Version": "2.0.0",
    }
    home = home_of(account, assumed.API)
    return Line(account, platform, home, sign=signed(account, platform, **more))


def own_urn(account: Account) -> str:
    """Return the name of the page; raises Invalid."""
    told = account.settings.get("organisation", "").strip().rpartition(":")[2]
    if not NUMBER.fullmatch(told):
        raise Invalid(
            _("Write the number only: digits and nothing else."), "organisation"
        )
    return f"urn:li:organization:{told}"


def _under(urn: str) -> str:
    if not (parse.POST.fullmatch(urn) or parse.COMMENT.fullmatch(urn)):
        raise _gone()
    return f"/rest/socialActions/{quote(urn, safe='')}/comments"


def _one(urn: str) -> str:
    thing, number = _parts(urn)
    return f"{_under(thing)}/{number}"


def _parts(urn: str) -> tuple[str, str]:
    found = parse.COMMENT.fullmatch(urn)
    if found is None:
        raise _gone()
    return found[1], found[2]


def _gone() -> Gone:
    return Gone(_("%(place)s no longer has this.") % {"place": "LinkedIn"})


def _written(row: Mapping[str, Any]) -> float:
    at = parse.written_at(row)
    return at.timestamp() if at else 0.0


def _thousandths(told: object) -> float:
    known = isinstance(told, int | float) and not isinstance(told, bool)
    return float(str(told)) / 1000 if known else 0.0
