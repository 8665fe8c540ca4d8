"""Spending: what calls cost where a platform takes money, within what a house allows.

The last tenth of a budget is kept for answers: whoever complained in public waits for
one, and what others write meanwhile can be read later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.connector import Invalid, RetryAfter
from amends.channels.platform import Account, Platform, SettingField
from amends.foundation.rates import add, used

MONTH = 30 * 86_400
"""Seconds in which a budget may be spent; they slide, so no day begins it anew."""
OF_READING = Decimal("0.9")
LATER = 3600
THOUSANDTHS = 1000
SUM = re.compile(r"[0-9]{1,7}(?:[.,][0-9]{1,2})?")

BUDGET = SettingField(
    "budget",
    gettext_lazy("Spend at most, in US dollars"),
    required=False,
    help=gettext_lazy(
        "In thirty days. The last tenth is kept for answers. Empty means no bound."
    ),
)


def budget_of(settings: Mapping[str, str]) -> int | None:
    """Return what may be spent in a month, in thousandths; None for no bound.

    Raises Invalid for what is no sum.
    """
    told = settings.get("budget", "").strip()
    if not told:
        return None
    dollars = Decimal(told.replace(",", ".")) if SUM.fullmatch(told) else Decimal(0)
    if not dollars:
        raise Invalid(_("Write a sum, like 25 or 12.50."), "budget")
    return int(dollars * THOUSANDTHS)


def spent_key(channel_id: int) -> str:
    """Return under which key the spending of an account is counted.

    By the channel, whose budget it is: who signs in anew begins no new count.
    """
    return f"channel:{channel_id}:money"


def charge(account: Account, thousandths: int, *, at: datetime) -> None:
    """Count what a call has cost; nothing for an account that is only tried."""
    if account.channel_id and thousandths:
        add(spent_key(account.channel_id), thousandths, per_seconds=MONTH, at=at)


def affordable(account: Account, price: int, *, most: int, at: datetime) -> int:
    """Return how many things of this price may be read at once, at most ``most``."""
    budget = budget_of(account.settings)
    if budget is None or not account.channel_id:
        return most
    left = budget * OF_READING - _spent(account, at)
    return max(min(most, int(left // price)), 0)


def _spent(account: Account, at: datetime) -> Decimal:
    key = spent_key(account.channel_id)
    return Decimal(used({key: MONTH}, at=at)[key])


def refuse_when_spent(
    account: Account, platform: Platform, *, answers: bool, at: datetime
) -> None:
    """Raise RetryAfter where the budget of the account is spent."""
    most = budget_of(account.settings) if platform.price else None
    if most is None or not account.channel_id:
        return
    bound = Decimal(most) if answers else most * OF_READING
    if _spent(account, at) >= bound:
        raise all_spent(platform)


def all_spent(platform: Platform) -> RetryAfter:
    """Return what is said where there is no money left for what is asked."""
    told = _("The budget for %(place)s is spent for now. It goes on by itself.")
    return RetryAfter(told % {"place": platform.name}, seconds=LATER)
