"""The calls to the store: a pass, a page of reviews, one review, a reply."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer
from amends.channels.calling.googles import patient_with
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.papers import paper
from amends.channels.calling.passes import pass_for
from amends.channels.connector import (
    ConnectorError,
    Gone,
    Invalid,
    Reauthorise,
)
from amends.channels.connectors.googleplay import assumed, parse
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Receipt
from amends.channels.platform import Account, Platform
from amends.channels.walking.source import Page, StalePage
from amends.foundation import clock

PAGE = 100
PACKAGE = re.compile(r"[A-Za-z][\w]*(\.[A-Za-z][\w]*)+", re.ASCII)
explain = patient_with(*assumed.QUOTA_AS_403)
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"


class App:
    """One app in the store, over an open line."""

    def __init__(self, account: Account, line: Line) -> None:
        package = account.settings.get("package", "").strip()
        if not PACKAGE.fullmatch(package):
            raise Invalid(
                _("Write the name of the package, as com.example.app."), "package"
            )
        self.line = line
        self.path = f"/androidpublisher/v3/applications/{package}/reviews"

    def page(self, token: str) -> Page:
        """Return one page, the last changed first."""
        try:
            told = self.line.ask(self.path, maxResults=PAGE, token=token).json()
        except Invalid as error:
            if token and assumed.STALE_PAGE in str(error).casefold():
                raise StalePage from error
            raise
        rows = [row for row in told.get("reviews") or () if row.get("reviewId")]
        pages = told.get("tokenPagination") or {}
        return Page(
            items=tuple(parse.incoming(row) for row in rows),
            at=tuple(parse.changed_at(row) for row in rows),
            following=str(pages.get("nextPageToken") or ""),
        )

    def one(self, external_id: str) -> Incoming | None:
        """Return one review, None when it was taken away."""
        try:
            return parse.incoming(self._review(external_id))
        except Gone:
            return None

    def standing(self, external_id: str) -> tuple[str, Receipt]:
        """Return the words that stand there; raises Gone."""
        return parse.reply_of(self._review(external_id)), parse.receipt(external_id)

    def write(self, external_id: str, text: str) -> Receipt:
        """Put the reply there, in the place of any before."""
        told = {"replyText": text}
        self.line.do("POST", f"{self._one(external_id)}:reply", told).json()
        return parse.receipt(external_id)

    def _review(self, external_id: str) -> Mapping[str, Any]:
        told: Mapping[str, Any] = self.line.ask(self._one(external_id)).json()
        return told

    def _one(self, external_id: str) -> str:
        if not re.fullmatch(r"[\w:=.~-]{1,300}", external_id, re.ASCII):
            raise Gone(_("%(place)s no longer has this.") % {"place": "Google Play"})
        return f"{self.path}/{external_id}"


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to the interface of reviews, signed in when it is used."""

    def sign(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        return {"Authorization": f"Bearer {_pass(account, platform, fresh=fresh)}"}

    home = home_of(account, assumed.API)
    return Line(account, platform, home, sign=sign, explain=explain)


def _pass(account: Account, platform: Platform, *, fresh: bool) -> str:
    home = home_of(account, assumed.TOKENS)
    person = account.settings.get("client_email", "").strip()
    key = account.secrets.get("private_key", "")

    def buy() -> tuple[str, float]:
        now = int(clock.now().timestamp())
        claims = {
            "iss": person,
            "scope": assumed.SCOPE,
            "aud": f"{assumed.TOKENS}/token",
            "iat": now,
            "exp": now + 3600,
        }
        told = {"grant_type": GRANT, "assertion": paper(key, claims)}
        with Line(account, platform, home, explain=_signed_out) as line:
            bought = line.call("POST", "/token", data=told).json()
        return str(bought.get("access_token", "")), float(bought.get("expires_in", 300))

    return pass_for(f"play\n{home}\n{person}\n{key}", buy, fresh=fresh)


def _signed_out(answer: Answer) -> ConnectorError | None:
    if answer.status in {400, 401}:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.")
            % {"place": answer.place}
        )
    return explain(answer)
