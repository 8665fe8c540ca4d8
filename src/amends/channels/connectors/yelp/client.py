"""The calls to Yelp for its reviews: a page of them, and one among all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.connector import Invalid
from amends.channels.connectors.yelp import assumed, parse
from amends.channels.connectors.yelp.responding import is_partner
from amends.channels.connectors.yelp.troubles import explain
from amends.channels.incoming import Incoming
from amends.channels.platform import Account, Platform
from amends.channels.walking.source import Page

NAME = re.compile(r"[\w%.~-]{1,200}")


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

    def some(self, names: Sequence[str]) -> list[Incoming]:
        """Return those of these reviews that stand on the first pages.

        One that stands on none of all the pages there are is gone.
        """
        found: dict[str, Incoming] = {}
        token = ""
        for _number in range(assumed.PAGES_LOOKED_AT):
            page = self.page(token)
            known = {item.external_id: item for item in page.items}
            found |= {name: known[name] for name in names if name in known}
            token = page.following
            if not token or len(found) == len(names):
                break
        if self.partner and not token:
            gone = {name: Incoming(name, deleted=True) for name in names}
            found = gone | found
        return list(found.values())

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


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to what everybody with a key may read."""
    key = account.secrets.get("key", "")

    def sign(fresh: bool) -> dict[str, str]:  # noqa: FBT001 - the shape of Sign
        del fresh
        return {"Authorization": f"Bearer {key}"}

    home = home_of(account, assumed.API)
    return Line(account, platform, home, sign=sign, explain=explain)
