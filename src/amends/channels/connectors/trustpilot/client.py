"""The calls to Trustpilot: a pass, a page of reviews, one review, a reply."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.calling.passes import pass_for
from amends.channels.connector import ConnectorError, Gone, Invalid, Reauthorise
from amends.channels.connectors.trustpilot import assumed, parse
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Receipt
from amends.channels.platform import Account, Platform
from amends.channels.walking.source import Page

PAGE = 100
HEX = re.compile(r"[0-9a-fA-F]{24}")
BUY = "/v1/oauth/oauth-business-users-for-applications/accesstoken"


class Unit:
    """One business unit, over an open line."""

    def __init__(self, account: Account, line: Line) -> None:
        self.line = line
        self.unit = _hex(account, "unit")
        self.author = account.settings.get("author", "").strip()

    def page(self, token: str) -> Page:
        """Return one page, the last written first."""
        number = int(token or 1)
        told = self.line.ask(
            f"/v1/private/business-units/{self.unit}/reviews",
            page=number,
            perPage=PAGE,
            orderBy="createdat.desc",
        ).json()
        rows = [row for row in told.get("reviews") or () if row.get("id")]
        links = told.get("links") or ()
        more = any(row.get("rel") == "next-page" for row in links)
        return Page(
            items=tuple(parse.incoming(row) for row in rows),
            at=tuple(moment(row.get("createdAt")) for row in rows),
            following=str(number + 1) if more and rows else "",
        )

    def one(self, external_id: str) -> Incoming | None:
        """Return one review, None when it was taken away."""
        try:
            return parse.incoming(self.line.ask(_one(external_id)).json())
        except Gone:
            return None

    def standing(self, external_id: str) -> tuple[str, Receipt]:
        """Return the words that stand there; raises Gone."""
        there = self.line.ask(_one(external_id)).json()
        return parse.reply_of(there), parse.receipt(external_id)

    def write(self, external_id: str, text: str) -> Receipt:
        """Put the reply there."""
        told = {"authorBusinessUserId": self.author, "message": text}
        self.line.do("POST", f"{_one(external_id)}/reply", told)
        return parse.receipt(external_id)

    def take_back(self, external_id: str) -> None:
        """Take the reply away."""
        self.line.do("DELETE", f"{_one(external_id)}/reply")


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line, signed in when it is used."""
    home = home_of(account, assumed.API)
    key = account.secrets.get("key", "")
    secret = account.secrets.get("secret", "")
    basic = base64.b64encode(f"{key}:{secret}".encode()).decode()

    def buy() -> tuple[str, float]:
        with Line(account, platform, home, explain=_signed_out) as line:
            bought = line.call(
                "POST",
                BUY,
                data={"grant_type": "client_credentials"},
                headers={"Authorization": f"Basic {basic}"},
            ).json()
        seconds = float(bought.get("expires_in") or assumed.PASS_SECONDS)
        return str(bought.get("access_token", "")), seconds

    def sign(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        bearer = pass_for(f"trustpilot\n{home}\n{basic}", buy, fresh=fresh)
        return {"Authorization": f"Bearer {bearer}", "apikey": key}

    return Line(account, platform, home, sign=sign)


def _signed_out(answer: Answer) -> ConnectorError | None:
    if answer.status in {400, 401, 403}:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.")
            % {"place": answer.place}
        )
    return None


def _one(external_id: str) -> str:
    if not HEX.fullmatch(external_id):
        raise Gone(_("%(place)s no longer has this.") % {"place": "Trustpilot"})
    return assumed.ONE.format(review=external_id)


def _hex(account: Account, field: str) -> str:
    told = account.settings.get(field, "").strip()
    if not HEX.fullmatch(told):
        raise Invalid(_("This is written with 24 digits and letters a to f."), field)
    return told
