"""The languages in which a house wants to read its reviews."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from amends.channels.connector import Invalid
from amends.channels.connectors.tripadvisor import assumed
from amends.channels.platform import Account

CODE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")


def languages(account: Account) -> list[str]:
    """Return the codes that the house has named; raises Invalid."""
    told = re.split(r"[\s,;]+", account.settings.get("languages", "").strip() or "en")
    codes = list(dict.fromkeys(code for code in told if code))
    if len(codes) > assumed.LANGUAGES or not all(map(CODE.fullmatch, codes)):
        raise Invalid(
            _("Write at most %(most)s codes of languages, such as et, fi, en.")
            % {"most": assumed.LANGUAGES},
            "languages",
        )
    return codes
