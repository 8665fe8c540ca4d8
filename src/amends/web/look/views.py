"""What the look answers: the style sheet, and the reader's two choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from amends.web.language import LANGUAGE_COOKIE, spoken
from amends.web.look.frame import THEME_COOKIE, THEMES
from amends.web.look.stylesheet import current

if TYPE_CHECKING:
    from django.http import HttpRequest

YEAR = 365 * 24 * 3600


@require_GET
def stylesheet(request: HttpRequest, version: str) -> HttpResponse:
    """Return the style sheet; only the current version may be kept for long."""
    sheet = current()
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(
        sheet.packed if packed else sheet.plain, content_type="text/css; charset=utf-8"
    )
    if packed:
        response["Content-Encoding"] = "gzip"
    response["Vary"] = "Accept-Encoding"
    kept = version == sheet.version
    response["Cache-Control"] = (
        f"public, max-age={YEAR}, immutable" if kept else "no-cache"
    )
    return response


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the choice of light, dark or the system's own."""
    chosen = request.POST.get("theme", "")
    return remembered(request, THEME_COOKIE, chosen if chosen in THEMES else "auto")


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Keep the choice of language, for a signed-in reader as a setting as well."""
    chosen = spoken(request.POST.get("language", ""))
    user = getattr(request, "user", None)
    if chosen and user is not None and user.is_authenticated:
        user.prefer(language=chosen)
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
