"""How the channels are, by API: what programs that watch over us ask."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from ninja import Router, Schema

from amends.accounts.token import Scope
from amends.api.by_name import Search, page_by_name
from amends.api.caller import Call, calling
from amends.api.paging import MOST, After, Limit
from amends.foundation import clock
from amends.journeys.channel_health import Budget, Health, Spending, health_of

router = Router()


class CallsOut(Schema):
    """Calls left of those that the platform allows in ``seconds``."""

    left: int
    most: int
    seconds: int


class SpendingOut(Schema):
    """US dollars spent in thirty days; ``most`` is null where nothing bounds them."""

    spent: Decimal
    most: Decimal | None


class HealthOut(Schema):
    """One channel as it is now; ``kind`` is the kind of its last error."""

    channel: int
    name: str
    platform: str
    well: bool
    circuit: str
    kind: str
    error: str
    heard_at: datetime | None
    behind_seconds: float | None
    silent_since: datetime | None
    reading: CallsOut | None
    writing: CallsOut | None
    money: SpendingOut | None
    waiting: int


class HealthPage(Schema):
    """Some channels as they are; ``next`` is the cursor of the following page."""

    items: list[HealthOut]
    next: str | None


@router.get("/health", response=HealthPage)
@calling(Scope.READ)
def index(
    call: Call, limit: Limit = MOST, after: After = "", search: Search = ""
) -> HealthPage:
    """Tell of the connected channels by name."""
    rows = call.channels.connected()
    some, following = page_by_name(rows, search=search, limit=limit, after=after)
    told = health_of(list(some), at=clock.now())
    return HealthPage(items=[_told(row) for row in told], next=following)


def _told(row: Health) -> HealthOut:
    channel = row.channel
    return HealthOut(
        channel=channel.pk,
        name=channel.name,
        platform=channel.platform_slug,
        well=row.is_well,
        circuit=row.circuit,
        kind=channel.error_kind,
        error=channel.error,
        heard_at=channel.heard_at,
        behind_seconds=row.lag.total_seconds() if row.lag is not None else None,
        silent_since=row.silence.since if row.silence else None,
        reading=_budget(row.reading),
        writing=_budget(row.writing),
        money=_money(row.money),
        waiting=row.unread + row.unsent,
    )


def _money(money: Spending | None) -> SpendingOut | None:
    if money is None:
        return None
    most = money.most.amount if money.most else None
    return SpendingOut(spent=money.spent.amount, most=most)


def _budget(budget: Budget | None) -> CallsOut | None:
    if budget is None:
        return None
    return CallsOut(left=budget.left, most=budget.most, seconds=budget.seconds)
