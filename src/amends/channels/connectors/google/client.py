"""The calls to Google: a pass, a page of reviews, one review, a reply."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.googles import patient_with
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.connector import Gone, Invalid
from amends.channels.connectors.google import assumed, parse
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Receipt
from amends.channels.platform import Account, Platform
from amends.channels.signing.signed import signed
from amends.channels.walking.source import Page, StalePage

PAGE = 50
NUMBER = re.compile(r"[0-9A-Za-z_-]{1,64}")
explain = patient_with(*assumed.QUOTA_AS_403)


class Profile:
    """One location of one account, over an open line."""

    def __init__(self, account: Account, line: Line) -> None:
        self.line = line
        account_id = _number(account, "account")
        location_id = _number(account, "place")
        self.path = f"/v4/accounts/{account_id}/locations/{location_id}/reviews"

    def page(self, token: str) -> Page:
        """Return one page, the last changed first."""
        try:
            told = self.line.ask(
                self.path,
                pageSize=PAGE,
                pageToken=token,
                orderBy="updateTime desc",
            ).json()
        except Invalid as error:
            if token and assumed.STALE_PAGE in str(error).casefold():
                raise StalePage from error
            raise
        reviews = [row for row in told.get("reviews") or () if parse.identity(row)]
        return Page(
            items=tuple(parse.incoming(row) for row in reviews),
            at=tuple(moment(row.get("updateTime")) for row in reviews),
            following=str(told.get("nextPageToken") or ""),
        )

    def one(self, external_id: str) -> Incoming | None:
        """Return one review, None when it was taken away."""
        try:
            return parse.incoming(self.review(external_id))
        except Gone:
            return None

    def review(self, external_id: str) -> Mapping[str, Any]:
        """Return one review as Google tells it; raises Gone."""
        told: Mapping[str, Any] = self.line.ask(self._one(external_id)).json()
        return told

    def standing(self, external_id: str) -> tuple[str, Receipt]:
        """Return the words that stand there and their state; raises Gone."""
        there = self.review(external_id)
        reply = there.get("reviewReply") or {}
        return parse.reply_of(there), parse.receipt(reply, external_id)

    def write(self, external_id: str, text: str) -> Receipt:
        """Put a reply there, in the place of any that stands there."""
        path = f"{self._one(external_id)}/reply"
        told = self.line.do("PUT", path, {"comment": text}).json()
        return parse.receipt(told, external_id)

    def take_back(self, external_id: str) -> None:
        """Take the reply away."""
        self.line.do("DELETE", f"{self._one(external_id)}/reply")

    def _one(self, external_id: str) -> str:
        if not re.fullmatch(r"[\w=.~-]{1,300}", external_id, re.ASCII):
            raise Gone(_("%(place)s no longer has this.") % {"place": "Google"})
        return f"{self.path}/{external_id}"


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to the interface of reviews, signed in when it is used."""
    home = home_of(account, assumed.API)
    sign = signed(account, platform)
    return Line(account, platform, home, sign=sign, explain=explain)


def _number(account: Account, field: str) -> str:
    told = account.settings.get(field, "").strip().rpartition("/")[2]
    if not NUMBER.fullmatch(told):
        raise Invalid(_("Write the number that stands in the address there."), field)
    return told
