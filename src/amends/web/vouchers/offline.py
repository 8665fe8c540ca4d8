"""The till without a line: a page that stays on the phone, its list, its telling."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.foundation.rates import allow
from amends.journeys import reconciling
from amends.remedies.double_use import DoubleUse
from amends.web import links
from amends.web.fragments import page
from amends.web.look import assets
from amends.web.remedies.forms import MoneyField
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm
from amends.web.vouchers.counter import SECONDS, TRIES

if TYPE_CHECKING:
    from amends.accounts.location import Location
    from amends.web.staff import StaffRequest

AT_ONCE = 200
"""Takings of one telling; a till sends the others next."""
LARGEST = 200_000
FILES = ("amends.css", "js/till.js", "favicon.svg")


class TakingForm(ToldForm):
    """One taking as a till tells it."""

    code = forms.CharField(max_length=100)
    amount = MoneyField(least=Decimal("0.01"), required=True)
    key = forms.CharField(max_length=60)
    taken = forms.IntegerField(min_value=0, max_value=2**45)
    place = forms.IntegerField(required=False)


@require_GET
@staff(Ability.WORK)
def show(request: StaffRequest) -> HttpResponse:
    """Show the till that works without a line."""
    places = [(place.pk, place.name) for place in request.locations.by_name()]
    return page(request, "vouchers/offline.html", places=places, words=words())


@require_GET
@staff(Ability.WORK)
def worker(request: StaffRequest) -> HttpResponse:
    """Give the browser what keeps the page on the phone; it rules /counter/ alone."""
    del request
    kept = [links.counter_offline(), *(assets.asset(path) for path in FILES)]
    told = {"version": assets.current().version, "files": kept}
    source = assets.current().by_path["js/till-worker.js"].plain.decode()
    script = f"const KEPT = {json.dumps(told)};\n{source}"
    response = HttpResponse(script, content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


@require_GET
@staff(Ability.WORK)
def listed(request: StaffRequest) -> HttpResponse:
    """Give the list that the till takes along: digests, what is left, last days."""
    found = reconciling.list_for(request.member, at=clock.now())
    answer = JsonResponse(
        {
            "seal": found.seal,
            "made": _millis(found.made_at),
            "until": _millis(found.good_until),
            "most": None if found.most is None else str(found.most),
            "csrf": get_token(request),
            "vouchers": {
                row.digest: [str(row.left), row.currency, row.expires_on.isoformat()]
                for row in found.vouchers
            },
        }
    )
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
@staff(Ability.WORK)
def taken(request: StaffRequest) -> HttpResponse:
    """Take in what a till took while it was cut off; the answer settles each."""
    if request.content_type != "application/json":
        # The body of a form has been read already, and nobody tells by form.
        return JsonResponse({"problem": "JSON is understood."}, status=415)
    told = _told(request.body)
    try:
        made_at = reconciling.opened(str(told.get("seal", "")), request.member)
    except reconciling.ForeignList as error:
        return JsonResponse({"problem": str(error.__doc__)}, status=409)
    rows = told.get("taken")
    found = rows[:AT_ONCE] if isinstance(rows, list) else []
    settled = [_settled(request, row, made_at) for row in found]
    return JsonResponse({"settled": [one for one in settled if one]})


@require_POST
@staff(Ability.APPROVE)
def seen(request: StaffRequest, use_id: int) -> HttpResponse:
    """Somebody has looked at a double use."""
    found = get_object_or_404(DoubleUse.objects.among(request.cases), pk=use_id)
    found.settle(by=request.user, at=clock.now())
    toast(request, _("Looked at. It stays in the records."))
    return HttpResponseRedirect(links.vouchers())


def words() -> str:
    """Return what the script of the page says, as JSON."""
    told = {
        "fresh": _("List of {time}: {n} vouchers. This till works offline."),
        "old": _(
            "The list is too old. Connect once, then this till works offline again."
        ),
        "none": _("No list yet. Connect once, then this till works offline."),
        "signin": _("Sign in again, so that what was taken can be booked."),
        "unknown": _("Not on the list. It may be newer than the list, or wrong."),
        "over": _("Its last day is over."),
        "empty": _("Nothing is left on it."),
        "much": _("Only {left} are left on it."),
        "limit": _("Too much for this till today. Ask a manager."),
        "until": _("Until {day}"),
        "took": _("Taken: {sum}. It is booked as soon as there is a connection."),
        "waits": _("Waits for a connection"),
        "booked": _("Booked"),
        "spent": _("Double use: {sum} had been spent elsewhere"),
        "expired": _("Not booked: {sum}, its last day was over"),
        "wrong": _("Not booked: there is no such voucher"),
    }
    return json.dumps(told)


def _settled(
    request: StaffRequest, row: object, made_at: datetime
) -> dict[str, Any] | None:
    form = TakingForm(row if isinstance(row, dict) else {})
    if not form.is_valid():
        return None
    said = form.cleaned_data
    taking = reconciling.Taking(
        code=said["code"],
        amount=said["amount"],
        key=said["key"],
        taken_at=datetime.fromtimestamp(said["taken"] / 1000, UTC),
        place=_place(request, said["place"]),
    )
    now = clock.now()
    try:
        done = reconciling.settle(taking, made_at, request.member, at=now)
    except reconciling.Unknown:
        guard = f"voucher:{request.member.pk}"
        if not allow(guard, limit=TRIES, per_seconds=SECONDS, at=now):
            return None
        return {"key": taking.key, "booked": "0", "missing": "0", "why": "wrong"}
    return {
        "key": done.key,
        "booked": str(done.booked),
        "missing": str(done.missing),
        "why": done.why,
    }


def _told(body: bytes) -> dict[str, Any]:
    if len(body) > LARGEST:
        return {}
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _place(request: StaffRequest, chosen: int | None) -> Location | None:
    return next((p for p in request.locations.by_name() if p.pk == chosen), None)


def _millis(at: datetime) -> int:
    return int(at.timestamp() * 1000)
