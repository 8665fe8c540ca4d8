"""Money that is only roughly known: no cents, and two digits that say something."""

from __future__ import annotations

from decimal import Decimal
from math import floor, log10

from babel import numbers

from amends.web import formats


def roughly(amount: Decimal, currency: str) -> str:
    """Return an amount as somebody would say it who does not know it to the cent."""
    locale = formats.locale()
    pattern = locale.currency_formats["standard"].pattern.replace(".00", "")
    return numbers.format_currency(
        rounded(amount), currency, pattern, locale=locale, currency_digits=False
    )


def rounded(amount: Decimal) -> Decimal:
    """Return the amount with two digits that count, and zeros behind them."""
    if amount <= 0:
        return Decimal(0)
    places = floor(log10(amount)) - 1
    return Decimal(round(amount, -places)) if places > 0 else round(amount, 0)
