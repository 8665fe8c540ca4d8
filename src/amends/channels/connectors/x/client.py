"""The calls to X: mentions, one post, a reply, our own posts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.calling.words import same
from amends.channels.connector import ConnectorError, Gone, Invalid, Unknown
from amends.channels.connectors.x import assumed, parse
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account, Platform
from amends.channels.signing.signed import signed
from amends.channels.walking.source import Page
from amends.core.guard.lengths import links_in

NUMBER = re.compile(r"[0-9]{1,25}")
PAGE, SMALLEST_PAGE = 100, 5
WANTED = {
    "tweet.fields": "created_at,conversation_id,lang,entities,referenced_tweets,"
    "edit_history_tweet_ids,author_id",
    "expansions": "author_id",
    "user.fields": "name,username",
}
ABSENT = ("resource-not-found", "not-authorized-for-resource")


class Timeline:
    """What one account is told and what it writes, over an open line."""

    def __init__(self, account: Account, line: Line, since: datetime | None) -> None:
        self.line, self.since = line, since
        self.user = account.settings.get("user", "").strip()
        if not NUMBER.fullmatch(self.user):
            raise Invalid(_("Write the number only: digits and nothing else."), "user")

    def page(self, token: str) -> Page:
        """Return one page of mentions, the last first; no older than they must be."""
        # A page is paid for as a whole: it is no larger than the money that is left.
        much = self.line.affords(assumed.A_POST, most=PAGE, least=SMALLEST_PAGE)
        told = self.line.call(
            "GET",
            f"/2/users/{self.user}/mentions",
            query={
                **WANTED,
                "max_results": much,
                "start_time": _written(self.since),
                "pagination_token": token,
            },
        ).json()
        people = parse.people_in(told)
        rows = [row for row in parse.rows(told.get("data")) if row.get("id")]
        self.line.pay(len(rows) * assumed.A_POST)
        return Page(
            items=tuple(parse.incoming(row, people) for row in rows),
            at=tuple(moment(row.get("created_at")) for row in rows),
            following=str(parse.mapping(told.get("meta")).get("next_token") or ""),
        )

    def one(self, external_id: str) -> Incoming | None:
        """Return one post in its last edition, None when it was taken away."""
        try:
            post, people = self.post(external_id)
        except Gone:
            return None
        own = str(post.get("author_id")) == self.user
        return None if own else parse.incoming(post, people)

    def post(
        self, external_id: str
    ) -> tuple[Mapping[str, Any], Mapping[str, Mapping[str, Any]]]:
        """Return the last edition of a post, and who wrote it; raises Gone."""
        told = self._post(external_id)
        last = parse.editions(parse.mapping(told.get("data")))[-1:]
        if last and last != [external_id]:
            told = self._post(last[0])
        return parse.mapping(told["data"]), parse.people_in(told)

    def reply(self, external_id: str, text: str) -> str:
        """Write under a post; return the id."""
        told = {"text": text, "reply": {"in_reply_to_tweet_id": external_id}}
        price = assumed.A_REPLY_WITH_LINK if links_in(text) else assumed.A_REPLY
        try:
            sent = self.line.do("POST", "/2/tweets", told).json()
        except Unknown:
            # It may stand there, and then it is paid for.
            self.line.pay(price)
            raise
        self.line.pay(price)
        return str(parse.mapping(sent.get("data")).get("id") or "")

    def own_reply(self, ids: set[str], reply: Outgoing) -> str:
        """Return the id of these words of ours under that post, empty for none."""
        early = timedelta(seconds=assumed.AGE_OF_ECHO)
        since = reply.written_at - early if reply.written_at else None
        token = ""
        for _turn in range(10):
            told = self.line.call(
                "GET",
                f"/2/users/{self.user}/tweets",
                query={
                    **WANTED,
                    "max_results": PAGE,
                    "start_time": _written(since),
                    "pagination_token": token,
                },
            ).json()
            self.line.pay(len(parse.rows(told.get("data"))) * assumed.A_POST)
            for row in parse.rows(told.get("data")):
                if parse.answers(row) & ids and same(parse.plain(row), reply.text):
                    return str(row.get("id") or "")
            token = str(parse.mapping(told.get("meta")).get("next_token") or "")
            if not token:
                break
        return ""

    def take_back(self, own_id: str) -> None:
        """Take a post of our own away."""
        self.line.do("DELETE", _one(own_id))
        self.line.pay(assumed.A_REMOVAL)

    def name(self) -> str:
        """Return what the account is called."""
        told = self.line.ask(f"/2/users/{self.user}").json()
        return str(parse.mapping(told.get("data")).get("username") or "")

    def _post(self, external_id: str) -> Mapping[str, Any]:
        told: Mapping[str, Any] = self.line.call(
            "GET", _one(external_id), query=WANTED
        ).json()
        if not parse.mapping(told.get("data")).get("id"):
            raise _gone()
        self.line.pay(assumed.A_POST)
        return told


def line_to(account: Account, platform: Platform, *, answers: bool) -> Line:
    """Return a line to X, signed in when it is used."""
    home = home_of(account, assumed.API)
    sign = signed(account, platform)
    return Line(account, platform, home, sign=sign, explain=explain, answers=answers)


def explain(answer: Answer) -> ConnectorError | None:
    """Tell a post that is gone, which X says with a status that all is well."""
    told = answer.tree()
    if not answer.well or answer.writes or told.get("data"):
        return None
    kinds = [str(row.get("type") or "") for row in parse.rows(told.get("errors"))]
    gone = any(kind.endswith(ABSENT) for kind in kinds)
    return _gone() if gone else None


def _gone() -> Gone:
    return Gone(_("%(place)s no longer has this.") % {"place": "X"})


def _one(external_id: str) -> str:
    if not NUMBER.fullmatch(external_id):
        raise _gone()
    return f"/2/tweets/{external_id}"


def _written(at: datetime | None) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if at else ""
