"""The calls to Booking.com: a pass, what has changed, one review, a reply."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer
from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.calling.passes import pass_for
from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
)
from amends.channels.connectors.booking import assumed, parse
from amends.channels.outgoing import Receipt
from amends.channels.platform import Account, Platform

PAGE = 50


class Property:
    """One property, over an open line."""

    def __init__(self, account: Account, line: Line) -> None:
        number = account.settings.get("property", "").strip()
        if not re.fullmatch(r"[0-9]{1,20}", number):
            raise Invalid(
                _("Write the number that stands in the address there."), "property"
            )
        self.line = line
        self.path = f"/review-api/properties/{number}/reviews"

    def changes(self, place: str) -> Mapping[str, Any]:
        """Return what has changed since a place, and the next place."""
        told: Mapping[str, Any] = self.line.ask(
            place or f"{self.path}?limit={PAGE}"
        ).json()
        return told

    def standing(self, external_id: str) -> tuple[str, Receipt]:
        """Return the words that stand there; raises Gone, and Forbidden for silence."""
        told = self.line.ask(self._one(external_id)).json().get("data") or {}
        if parse.incoming(told).details["silent"]:
            raise Forbidden(_("A review without words cannot be answered there."))
        return parse.reply_of(told), parse.receipt(external_id)

    def write(self, external_id: str, text: str) -> Receipt:
        """Hand the one reply over."""
        self.line.do("POST", self._one(external_id), {"reply": text}).json()
        return parse.receipt(external_id)

    def _one(self, external_id: str) -> str:
        if not re.fullmatch(r"[\w=-]{1,100}", external_id, re.ASCII):
            raise Gone(_("%(place)s no longer has this.") % {"place": "Booking.com"})
        return f"{self.path}/{external_id}"


def line_to(account: Account, platform: Platform) -> Line:
    """Return a line to the interface of reviews, signed in when it is used."""
    home = home_of(account, assumed.TOKENS)
    told = {
        "client_id": account.settings.get("client_id", "").strip(),
        "client_secret": account.secrets.get("client_secret", ""),
    }

    def buy() -> tuple[str, float]:
        with Line(account, platform, home, explain=_signed_out) as line:
            bought = line.call("POST", assumed.EXCHANGE, json=told).json()
        return str(bought.get("jwt", "")), assumed.PASS_SECONDS

    def sign(fresh: bool) -> Mapping[str, str]:  # noqa: FBT001 - the shape of Sign
        secret = "\n".join(["booking", home, *told.values()])
        return {"Authorization": f"Bearer {pass_for(secret, buy, fresh=fresh)}"}

    own = home_of(account, assumed.API)
    return Line(account, platform, own, sign=sign, explain=explain)


def explain(answer: Answer) -> ConnectorError | None:
    """Find the errors that come with a 200."""
    errors = answer.tree().get("errors")
    if not answer.well or not errors:
        return None
    return Invalid(
        _("%(place)s does not take this (%(status)s): %(why)s")
        % {"place": answer.place, "status": answer.status, "why": str(errors)[:300]},
        field="text",
    )


def _signed_out(answer: Answer) -> ConnectorError | None:
    if answer.status in {400, 401, 403}:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.")
            % {"place": answer.place}
        )
    return None
