"""The calls to App Store Connect: a page of reviews, one review, a response."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.calling.papers import paper
from amends.channels.calling.passes import pass_for
from amends.channels.connector import Gone, Invalid
from amends.channels.connectors.appstore import assumed, parse
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Receipt
from amends.channels.platform import Account, Platform
from amends.channels.walking.source import Page, StalePage
from amends.foundation import clock

PAGE = 200


class App:
    """One app, over an open line."""

    def __init__(self, account: Account, line: Line) -> None:
        number = account.settings.get("app", "").strip()
        if not re.fullmatch(r"[0-9]{1,20}", number):
            raise Invalid(
                _("Write the number that stands in the address there."), "app"
            )
        self.line = line
        self.first = f"/v1/apps/{number}/customerReviews?limit={PAGE}&sort=-createdDate"

    def page(self, token: str) -> Page:
        """Return one page, the last written first; the next is a whole address."""
        try:
            told = self.line.ask(token or self.first).json()
        except Invalid as error:
            if token and assumed.STALE_PAGE in str(error).casefold():
                raise StalePage from error
            raise
        rows = [row for row in told.get("data") or () if row.get("id")]
        links = told.get("links") or {}
        return Page(
            items=tuple(parse.incoming(row) for row in rows),
            at=tuple(moment(parse.attributes(row).get("createdDate")) for row in rows),
            following=str(links.get("next") or ""),
        )

    def one(self, external_id: str) -> Incoming | None:
        """Return one review, None when it was taken away."""
        try:
            told = self.line.ask(_one(external_id)).json()
        except Gone:
            return None
        return parse.incoming(told.get("data") or {})

    def standing(self, external_id: str) -> tuple[str, Receipt]:
        """Return the words that stand there and their state; raises Gone."""
        response = self.response(external_id)
        return parse.words(response), parse.receipt(response)

    def response(self, external_id: str) -> Mapping[str, Any]:
        """Return the response to a review, empty for none; raises Gone."""
        return parse.response_in(
            self.line.ask(_one(external_id), include="response").json()
        )

    def write(self, external_id: str, text: str) -> Receipt:
        """Put the response there, in the place of any before."""
        review = {"data": {"type": "customerReviews", "id": external_id}}
        told = {
            "type": "customerReviewResponses",
            "attributes": {"responseBody": text},
            "relationships": {"review": review},
        }
        answer = self.line.do("POST", "/v1/customerReviewResponses", {"data": told})
        return parse.receipt(answer.json().get("data") or {})

    def take_back(self, external_id: str) -> None:
        """Take the response away."""
        name = str(self.response(external_id).get("id") or "")
        if re.fullmatch(r"[\w-]{1,100}", name, re.ASCII):
            self.line.do("DELETE", f"/v1/customerReviewResponses/{name}")


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line, each call with a paper of the key."""
    issuer = account.settings.get("issuer", "").strip()
    name = account.settings.get("key_id", "").strip()
    key = account.secrets.get("private_key", "")

    def write() -> tuple[str, float]:
        now = int(clock.now().timestamp())
        until = now + int(assumed.PASS_SECONDS) - 60
        claims = {"iss": issuer, "iat": now, "exp": until, "aud": assumed.AUDIENCE}
        return paper(key, claims, kid=name), assumed.PASS_SECONDS - 60

    def sign(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        secret = f"appstore\n{issuer}\n{name}\n{key}"
        return {"Authorization": f"Bearer {pass_for(secret, write, fresh=fresh)}"}

    return Line(account, platform, home_of(account, assumed.API), sign=sign)


def _one(external_id: str) -> str:
    if not re.fullmatch(r"[\w-]{1,100}", external_id, re.ASCII):
        raise Gone(_("%(place)s no longer has this.") % {"place": "App Store"})
    return f"/v1/customerReviews/{external_id}"
