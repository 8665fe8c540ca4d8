"""What the look answers: its assets, and the reader's choice of theme and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.models import User
from amends.web.language import LANGUAGE_COOKIE, spoken
from amends.web.look import assets
from amends.web.look.frame import THEME_COOKIE, THEMES

if TYPE_CHECKING:
    from django.http import HttpRequest

YEAR = 365 * 24 * 3600


@require_GET
def asset(request: HttpRequest, version: str, path: str) -> HttpResponse:
    """Return one file; only under its own version may it be kept for long."""
    everything = assets.current()
    found = everything.by_path.get(path)
    if found is None:
        raise Http404(path)
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(
        found.packed if packed else found.plain, content_type=found.kind
    )
    if packed:
        response["Content-Encoding"] = "gzip"
    response["Vary"] = "Accept-Encoding"
    fresh = version == everything.version
    response["Cache-Control"] = (
        f"public, max-age={YEAR}, immutable" if fresh else "no-cache"
    )
    return response


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the choice of light, dark or the device's own."""
    given = request.POST.get("theme", "")
    chosen = given if given in THEMES else "auto"
    if isinstance(request.user, User):
        request.user.prefer(theme="" if chosen == "auto" else chosen)
    return remembered(request, THEME_COOKIE, chosen)


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Keep the choice of language, for a signed-in reader as a setting as well."""
    chosen = spoken(request.POST.get("language", ""))
    if chosen and isinstance(request.user, User):
        request.user.prefer(language=chosen)
    return remembered(request, LANGUAGE_COOKIE, chosen)


def remembered(request: HttpRequest, cookie: str, value: str) -> HttpResponse:
    """Go back to where the reader was, with the choice in a cookie."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = "/"
    response = HttpResponseRedirect(back)
    response.set_cookie(
        cookie, value, max_age=YEAR, samesite="Lax", secure=request.is_secure()
    )
    return response
