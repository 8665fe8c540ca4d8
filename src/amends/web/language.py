"""The reader's language and clock: a setting, else a cookie, else the browser's wish.

Called as middleware. The language of a reply is another matter: it follows the review.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

LANGUAGE_COOKIE = "amends_language"
FALLBACK = "en"


def spoken(code: str) -> str:
    """Return the code when the interface speaks it, else nothing."""
    short = code.strip().lower().split("-")[0]
    return short if short in dict(settings.LANGUAGES) else ""


def wish(header: str) -> str:
    """Return the first language of an Accept-Language header that we speak.

    The header comes from outside: what cannot be understood is passed over.
    """
    wishes = []
    for place, part in enumerate(header[:500].split(",")):
        code, _, weight = part.partition(";q=")
        try:
            wishes.append((-float(weight or 1), place, spoken(code)))
        except ValueError:
            continue
    return next((code for _, _, code in sorted(wishes) if code), "")


def language_of(request: HttpRequest) -> str:
    """Return the language this reader should be shown."""
    user = getattr(request, "user", None)
    chosen = user.language if user is not None and user.is_authenticated else ""
    return (
        spoken(chosen)
        or spoken(request.COOKIES.get(LANGUAGE_COOKIE, ""))
        or wish(request.headers.get("Accept-Language", ""))
        or FALLBACK
    )


def zone_of(request: HttpRequest) -> ZoneInfo | None:
    """Return the reader's time zone; one that nobody knows counts as none."""
    user = getattr(request, "user", None)
    name = user.time_zone if user is not None and user.is_authenticated else ""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


class LanguageMiddleware:
    """Speak the reader's language and keep the reader's time for one request.

    It belongs behind AuthenticationMiddleware, since a person's setting comes first.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the reader's language and say that the answer depends on it."""
        code = language_of(request)
        with translation.override(code), timezone.override(zone_of(request)):
            request.LANGUAGE_CODE = code
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", code)
        patch_vary_headers(response, ["Accept-Language"])
        return response
