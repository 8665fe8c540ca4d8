"""Vouchers by API: for tills and shops that take them themselves."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import AwareDatetime, Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import Amount, Row
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.api.problems import Problem
from amends.foundation import clock
from amends.foundation.rates import allow
from amends.journeys import reconciling, redeeming
from amends.remedies.double_use import DoubleUse
from amends.remedies.voucher import Voucher

router = Router()

TRIES, SECONDS = 60, 600
MOST = 500
Sum = Annotated[Decimal, Field(gt=0, le=100_000, decimal_places=2, max_digits=10)]
Code = Annotated[str, Field(min_length=1, max_length=100)]


class CodeIn(Schema):
    """A code as the customer shows it; never part of an address."""

    code: Code


class RedemptionIn(Schema):
    """What a till wants to take. ``key`` is its own; the same again takes nothing."""

    code: Code
    amount: Sum
    key: Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[^\x00]*$")]
    location: Row | None = None


class VoucherOut(Schema):
    """A voucher without its code."""

    id: int
    amount: Amount
    left: Amount
    currency: str
    expires_on: date
    issued_at: datetime
    location_id: int | None
    terms: str


class VoucherPage(Schema):
    """Some vouchers; ``next`` is the cursor of the following page."""

    items: list[VoucherOut]
    next: str | None


class ListedOut(Schema):
    """A voucher on a till's list, without its code."""

    digest: str
    left: Amount
    currency: str
    expires_on: date


class TillListOut(Schema):
    """What a till takes along; ``seal`` goes back with each taking."""

    seal: str
    made_at: datetime
    good_until: datetime
    most_a_day: Amount | None
    vouchers: list[ListedOut]


class TakingIn(Schema):
    """A sum that a till took while it was cut off."""

    seal: Annotated[str, Field(max_length=200)]
    code: Code
    amount: Sum
    key: Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[^\x00]*$")]
    taken_at: AwareDatetime
    location: Row | None = None


class SettledOut(Schema):
    """How much was booked, what is missing, and why: spent or expired."""

    booked: Amount
    missing: Amount
    why: str


class DoubleUseOut(Schema):
    """Worth that was handed out twice."""

    id: int
    voucher_id: int
    missing: Amount
    why: str
    taken_at: datetime
    told_at: datetime


class RedemptionOut(Schema):
    """What was taken, and how the voucher stands now."""

    taken: Amount
    voucher: VoucherOut


@router.get("", response=VoucherPage)
@calling(Scope.READ)
def index(call: Call, limit: Limit = 50, after: After = "") -> VoucherPage:
    """List vouchers, the newest first."""
    rows = Voucher.objects.among(call.cases).newest()
    if after:
        (pk,) = place(after, int)
        rows = rows.before(pk)
    items, following = cut(list(rows[: limit + 1]), limit, "pk")
    found = [VoucherOut.from_orm(row) for row in items]
    return VoucherPage(items=found, next=following)


@router.post("/lookup", response=VoucherOut)
@calling(Scope.WRITE, Ability.WORK)
def look_up(call: Call, asked: CodeIn) -> Voucher:
    """Show the voucher with this code; 404 for none, 429 for who guesses."""
    return _found(call, asked.code)


@router.get("/list", response=TillListOut)
@calling(Scope.WRITE, Ability.WORK)
def take_along(call: Call) -> TillListOut:
    """Give a till what it needs while it is cut off, good for a day.

    A voucher is found by the SHA-256 of ``voucher:`` and its code as it is printed.
    """
    found = reconciling.list_for(call.member, at=clock.now())
    return TillListOut(
        seal=found.seal,
        made_at=found.made_at,
        good_until=found.good_until,
        most_a_day=found.most,
        vouchers=[ListedOut.from_orm(row) for row in found.vouchers],
    )


@router.post("/takings", response={201: SettledOut})
@calling(Scope.WRITE, Ability.WORK)
def settle(call: Call, told: TakingIn) -> HttpResponse:
    """Book what a till took while it was cut off; what is missing is a double use."""
    try:
        made_at = reconciling.opened(told.seal, call.member)
    except reconciling.ForeignList as error:
        raise Problem(409, str(error.__doc__)) from error
    _found(call, told.code)
    where = (
        get_object_or_404(call.locations, pk=told.location) if told.location else None
    )
    taking = reconciling.Taking(told.code, told.amount, told.key, told.taken_at, where)

    def deed() -> SettledOut:
        done = reconciling.settle(taking, made_at, call.member, at=clock.now())
        return SettledOut(booked=done.booked, missing=done.missing, why=done.why)

    return once(call, 201, deed)


@router.get("/double-uses", response=list[DoubleUseOut])
@calling(Scope.READ)
def double_uses(call: Call) -> list[DoubleUse]:
    """List what was handed out twice and nobody has looked at, the newest first."""
    return list(DoubleUse.objects.among(call.cases).open()[:MOST])


@router.post("/redemptions", response={201: RedemptionOut})
@calling(Scope.WRITE, Ability.WORK)
def redeem(call: Call, wanted: RedemptionIn) -> HttpResponse:
    """Take a sum off a voucher, once; 409 when it has run out or holds less."""
    voucher = _found(call, wanted.code)
    where = (
        get_object_or_404(call.locations, pk=wanted.location)
        if wanted.location
        else None
    )
    asked = redeeming.Redemption(wanted.code, wanted.amount, wanted.key, where)

    def deed() -> RedemptionOut:
        entry = redeeming.redeem(asked, call.member, at=clock.now())
        voucher.refresh_from_db(fields=["left"])
        return RedemptionOut(taken=-entry.amount, voucher=VoucherOut.from_orm(voucher))

    try:
        return once(call, 201, deed)
    except (redeeming.Expired, redeeming.TooMuchToday) as error:
        raise Problem(409, str(error.__doc__)) from error
    except redeeming.TooLittleLeft as error:
        raise Problem(409, str(error.__doc__), left=str(error.left)) from error


def _found(call: Call, code: str) -> Voucher:
    guard = f"voucher:token:{call.auth.pk}"
    if not allow(guard, limit=TRIES, per_seconds=SECONDS, at=clock.now()):
        raise Problem(429, "Too many codes in a short time. Try again later.")
    try:
        return redeeming.look_up(code)
    except redeeming.Unknown as error:
        raise Problem(404, str(error.__doc__)) from error
