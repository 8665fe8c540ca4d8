"""The calls to Bluesky: a session, a page of notifications, posts, records."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.calling.passes import pass_for
from amends.channels.connector import ConnectorError, Gone, Reauthorise
from amends.channels.connectors.bluesky import assumed, parse
from amends.channels.incoming import Incoming
from amends.channels.platform import Account, Platform
from amends.channels.walking.source import Page

PAGE = 100
POST = "app.bsky.feed.post"
URI = re.compile(
    r"at://did:[a-z0-9]{1,20}:[\w.:%-]{1,200}/[\w.]{1,100}/[\w.~:-]{1,512}"
)


class Session:
    """One signed-in account: its own name on the network, and its pass."""

    def __init__(self, account: Account, platform: Platform) -> None:
        self.account, self.platform = account, platform
        self.home = home_of(account, assumed.HOME)
        self._who = account.settings.get("handle", "").strip().lstrip("@")
        self._word = account.secrets.get("password", "")

    @property
    def did(self) -> str:
        """The name that stays."""
        return str(json.loads(self._pass(fresh=False))["did"])

    def sign(self, fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        """Return the headers of a signed-in call."""
        bearer = json.loads(self._pass(fresh=fresh))["accessJwt"]
        return {"Authorization": f"Bearer {bearer}"}

    def _pass(self, *, fresh: bool) -> str:
        # Sessions are few (300 a day): one is kept as long as it holds.
        secret = f"bluesky\n{self.home}\n{self._who}\n{self._word}"
        return pass_for(secret, self._begin, fresh=fresh)

    def _begin(self) -> tuple[str, float]:
        told = {"identifier": self._who, "password": self._word}
        with Line(self.account, self.platform, self.home, explain=_wrong) as line:
            begun = line.call(
                "POST", "/xrpc/com.atproto.server.createSession", json=told
            ).json()
        kept = {name: begun.get(name, "") for name in ("did", "accessJwt")}
        return json.dumps(kept), assumed.PASS_SECONDS


class Feed:
    """What one account is told and what it writes, over an open line."""

    def __init__(self, line: Line, did: str) -> None:
        self.line, self.did = line, did

    def page(self, token: str) -> Page:
        """Return one page of notifications, the last first."""
        told = self.line.call(
            "GET",
            "/xrpc/app.bsky.notification.listNotifications",
            query={
                "reasons": ["mention", "reply", "quote"],
                "limit": PAGE,
                "cursor": token,
            },
        ).json()
        rows = [row for row in told.get("notifications") or () if row.get("uri")]
        return Page(
            items=tuple(parse.incoming(row) for row in rows),
            at=tuple(moment(row.get("indexedAt")) for row in rows),
            following=str(told.get("cursor") or "") if rows else "",
        )

    def one(self, external_id: str) -> Incoming | None:
        """Return one post, None when it was taken away."""
        try:
            return parse.incoming(self.post(external_id))
        except Gone:
            return None

    def post(self, uri: str) -> Mapping[str, Any]:
        """Return one post as the network tells it; raises Gone."""
        gone = Gone(_("%(place)s no longer has this.") % {"place": "Bluesky"})
        if not URI.fullmatch(uri):
            raise gone
        told = self.line.ask("/xrpc/app.bsky.feed.getPosts", uris=uri).json()
        found = [row for row in told.get("posts") or () if row.get("uri") == uri]
        if not found:
            raise gone
        post: Mapping[str, Any] = found[0]
        return post

    def write(self, key: str, record: Mapping[str, Any]) -> None:
        """Put a record into our own repository, under a name that we chose."""
        told = {"repo": self.did, "collection": POST, "rkey": key, "record": record}
        self.line.do("POST", "/xrpc/com.atproto.repo.createRecord", told)

    def has(self, key: str) -> bool:
        """Say whether there is a record of that name in our own repository."""
        try:
            self.line.ask(
                "/xrpc/com.atproto.repo.getRecord",
                repo=self.did,
                collection=POST,
                rkey=key,
            )
        except Gone:
            return False
        return True

    def take_back(self, key: str) -> None:
        """Take a record away; one that is not there is no trouble."""
        told = {"repo": self.did, "collection": POST, "rkey": key}
        self.line.do("POST", "/xrpc/com.atproto.repo.deleteRecord", told)

    def uri(self, key: str) -> str:
        """Return the address of a record of ours."""
        return f"at://{self.did}/{POST}/{key}"


def explain(answer: Answer) -> ConnectorError | None:
    """Read the word in the answer: sessions end, and records lack, with a 400."""
    word = answer.tree().get("error")
    if answer.status in {400, 401} and word in assumed.EXPIRED:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.")
            % {"place": answer.place}
        )
    if answer.status == 400 and word in assumed.ABSENT:
        return Gone(_("%(place)s no longer has this.") % {"place": answer.place})
    return None


def _wrong(answer: Answer) -> ConnectorError | None:
    if answer.status in {400, 401}:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.")
            % {"place": answer.place}
        )
    return None
