"""Who may answer on Yelp by itself, and how the one response gets there."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from amends.channels.calling.home import home_of
from amends.channels.calling.line import Line
from amends.channels.connector import Forbidden, Gone
from amends.channels.connectors.yelp import assumed
from amends.channels.connectors.yelp.troubles import explain
from amends.channels.platform import Account, Platform
from amends.channels.signing.signed import signed

REVIEW = re.compile(r"[\w-]{1,80}", re.ASCII)


def is_partner(account: Account) -> bool:
    """Say whether this account may answer by itself."""
    return account.vault is not None or bool(account.secrets.get("refresh_token"))


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
