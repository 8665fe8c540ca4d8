"""Who has stopped coming, and how far that can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.audit import AuditEntry
from amends.accounts.roles import Ability
from amends.followups.guest import Guest
from amends.followups.look import Look
from amends.foundation import clock
from amends.web import formats, links
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

ROWS = 100


@dataclass(frozen=True, slots=True)
class Held:
    """One band of what was said of the house's own past, and what happened."""

    said: str
    happened: str
    interval: str
    fits: bool


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """List who seems to have stopped coming, the latest loss first."""
    guests = Guest.objects.all().visible_to(request.member)
    look = Look.objects.filter(organisation=request.organisation).first()
    figures: dict[str, Any] = look.figures if look else {}
    return page(
        request,
        "guests/index.html",
        rows=list(guests.silent().select_related("location")[:ROWS]),
        silent=guests.silent().count(),
        known=guests.exclude(last_on=None).count(),
        look=look,
        weeks=figures.get("weeks"),
        scores=_scores(figures),
        bands=_bands(figures),
        now=clock.now(),
    )


@require_POST
@staff(Ability.RULES)
def forget(request: StaffRequest, guest_id: int) -> HttpResponse:
    """Erase one guest with all visits."""
    rows = Guest.objects.all().visible_to(request.member)
    guest = get_object_or_404(rows, pk=guest_id)
    AuditEntry.write("forget guest", guest, by=request.user, at=clock.now())
    guest.forget()
    toast(request, _("Erased, with all visits."), tone="good")
    return HttpResponseRedirect(links.guests())


def _scores(figures: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Return (way, precision, recall, both) as tried on the house's own past."""
    ways = (("model", _("Model of visits")), ("rule", _("Plain rule")))
    return [
        (
            name,
            formats.percent(figures[f"{way}_precision"]),
            formats.percent(figures[f"{way}_recall"]),
            formats.number(figures[f"{way}_f1"], 2),
        )
        for way, name in ways
        if f"{way}_f1" in figures
    ]


def _bands(figures: dict[str, Any]) -> list[Held]:
    return [
        Held(
            formats.percent(said),
            formats.percent(happened),
            f"{formats.percent(low)} … {formats.percent(high)}",
            low <= said <= high,
        )
        for said, happened, low, high in figures.get("bands", [])
    ]
