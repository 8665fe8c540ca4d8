"""What the owner of the demo has entered: a customer's worth, and figures of others."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django_scopes import scope

from amends.accounts.organisation import Organisation
from amends.insights.rival import RivalFigure
from amends.insights.stake import Stake

OTHERS = (("Kohvik Kivi", "4.3", 412, "71"), ("Pitsa ja Pann", "3.9", 188, "34"))


def leave_figures(house: Organisation, *, at: datetime) -> None:
    """Enter them; what stands there already stays."""
    worth = {"low": Decimal(120), "high": Decimal(360)}
    day = (at - timedelta(days=9)).date()
    with scope(organisation=house):
        Stake.objects.get_or_create(organisation=house, defaults=worth)
        for name, rating, reviews, answered in OTHERS:
            RivalFigure.enter(
                house,
                name=name,
                platform="paper",
                on=day,
                rating=Decimal(rating),
                reviews=reviews,
                reply_rate=Decimal(answered),
            )
