"""The calls to Yelp: a page of reviews, one response."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.connector import Forbidden, Gone, Invalid
from amends.channels.connectors.yelp import assumed, parse
from amends.channels.connectors.yelp.troubles import explain
from amends.channels.incoming import Incoming
from amends.channels.platform import Account, Platform
from amends.channels.signing.signed import signed
from amends.channels.walking.source import Page

NAME = re.compile(r"[\w%.~-]{1,200}")
REVIEW = re.compile(r"[\w-]{1,80}", re.ASCII)


class Business:
    """The reviews of one business, over an open line."""

    def __init__(self, account: Account, line: Line) -> None:
        self.line, self.partner = line, is_partner(account)
        name = account.settings.get("business", "").strip().strip("/")
        name = name.rpartition("/biz/")[2].partition("?")[0]
        if not NAME.fullmatch(name):
            raise Invalid(
                _("Write what stands after /biz/ in the address of your page."),
                "business",
            )
        self.path = f"/v3/businesses/{name}/reviews"

    def page(self, token: str) -> Page:
        """Return one page, the last written first; whoever is no partner sees one."""
        start = int(token or 0)
        told = self.line.ask(
            self.path, limit=assumed.PAGE, offset=start or "", sort_by="newest"
        ).json()
        rows = parse.rows(told)
        end = start + len(rows)
        more = self.partner and rows and end < parse.total(told)
        return Page(
            items=tuple(parse.incoming(row, partner=self.partner) for row in rows),
            at=tuple(moment(row.get("time_created")) for row in rows),
            following=str(end) if more else "",
        )

    def one(self, external_id: str) -> Incoming | None:
        """Look through the whole list: Yelp gives no review by itself."""
        token, following = "", True
        while following:
            page = self.page(token)
            for item in page.items:
                if item.external_id == external_id:
                    return item
            token = page.following
            following = bool(token)
        return None


def is_partner(account: Account) -> bool:
    """Say whether this account may answer by itself."""
    return account.vault is not None or bool(account.secrets.get("refresh_token"))


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to what everybody with a key may read."""
    key = account.secrets.get("key", "")

    def sign(fresh: bool) -> dict[str, str]:  # noqa: FBT001 - the shape of Sign
        del fresh
        return {"Authorization": f"Bearer {key}"}

    home = home_of(account, assumed.API)
    return Line(account, platform, home, sign=sign, explain=explain)


def respond(account: Account, platform: Platform, review: str, text: str) -> None:
    """Put the one response there; raises Forbidden for whoever is no partner."""
    if not is_partner(account):
        raise Forbidden(_("%(place)s is answered by hand.") % {"place": platform.name})
    if not REVIEW.fullmatch(review):
        raise Gone(_("%(place)s no longer has this.") % {"place": platform.name})
    home = home_of(account, assumed.PARTNER)
    sign = signed(account, platform)
    told = {"response_text": text, "response_type": "public_comment"}
    with Line(account, platform, home, sign=sign, explain=explain) as line:
        line.do("POST", f"/reviews/v1/{review}", told)
