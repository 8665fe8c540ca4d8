"""The customer's own page of a voucher: whoever has the code may look at it."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_GET
from django_scopes import scope, scopes_disabled

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.foundation.rates import allow
from amends.journeys.redeeming import Unknown, look_up
from amends.remedies.voucher import Voucher
from amends.web import links
from amends.web.form.visitor import address_of
from amends.web.fragments import page
from amends.web.language import FALLBACK, spoken
from amends.web.vouchers.printing import as_image
from amends.web.vouchers.views import as_pdf
from amends.web.vouchers.words import standing

TRIES, SECONDS = 60, 600


@require_GET
def show(request: HttpRequest, code: str) -> HttpResponse:
    """Show what is left, until when, and the code to hold out."""
    voucher = found(request, code)
    chosen = spoken(request.GET.get("lang", "")) or spoken(voucher.language)
    with (
        scope(organisation=voucher.organisation),
        translation.override(chosen or FALLBACK),
    ):
        shown = page(
            request,
            "vouchers/public.html",
            voucher=voucher,
            standing=standing(voucher, clock.now()),
            drawing=as_image(settings.BASE_URL + links.voucher_public(voucher.code)),
            till=_till(request, voucher),
        )
    return private(shown)


@require_GET
def printed(request: HttpRequest, code: str) -> HttpResponse:
    """Give the voucher as PDF to whoever has its code."""
    voucher = found(request, code)
    with scope(organisation=voucher.organisation):
        return private(as_pdf(voucher))


def found(request: HttpRequest, code: str) -> Voucher:
    """Return the voucher; who tries many codes finds none any more."""
    guard = f"voucher:{address_of(request)}"
    if allow(guard, limit=TRIES, per_seconds=SECONDS, at=clock.now()):
        try:
            with scopes_disabled():
                return look_up(code)
        except Unknown:
            pass
    raise Http404


def private(response: HttpResponse) -> HttpResponse:
    """Keep the page out of caches, search engines and other sites' logs."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _till(request: HttpRequest, voucher: Voucher) -> str:
    """Return the way to the counter for somebody who works in this house."""
    member = getattr(request, "member", None)
    if member is None or member.organisation_id != voucher.organisation_id:
        return ""
    return links.counter(code=voucher.code) if member.can(Ability.WORK) else ""
