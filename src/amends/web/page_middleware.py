"""Middleware that only pages need; the API passes it by.

A call by token has no session, no form and no language of its own, and what the
pages need cost it a tenth of its time. Each name here stands in the settings for
the middleware of that name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from csp.middleware import CSPMiddleware
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponseBase
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.csrf import CsrfViewMiddleware
from django_htmx.middleware import HtmxMiddleware
from whitenoise.middleware import (  # type: ignore[import-untyped] # it ships no types
    WhiteNoiseMiddleware,
)

from amends.foundation.doors import API
from amends.web.language import LanguageMiddleware
from amends.web.plain_words import PlainWordsMiddleware
from amends.web.tenancy import TenancyMiddleware

Answer = Callable[[HttpRequest], HttpResponseBase]
# Libraries say little of what their middleware takes and gives.
Middleware = Callable[..., Any]

ASIDE = (API, "/hooks/")
"""What machines call: no session, no form, no language, no page."""
HOOKS = ("process_view", "process_exception", "process_template_response")


def for_pages(kind: Middleware) -> Middleware:
    """Return the middleware that stands aside for the API and for what is pushed."""

    def made(following: Answer) -> Answer:
        whole = kind(following)

        def answered(request: HttpRequest) -> HttpResponseBase:
            if request.path_info.startswith(ASIDE):
                return following(request)
            answer: HttpResponseBase = whole(request)
            return answer

        for hook in HOOKS:
            if hasattr(whole, hook):
                setattr(answered, hook, getattr(whole, hook))
        return answered

    return made


Static = for_pages(WhiteNoiseMiddleware)
ContentSecurity = for_pages(CSPMiddleware)
Session = for_pages(SessionMiddleware)
Csrf = for_pages(CsrfViewMiddleware)
PlainWords = for_pages(PlainWordsMiddleware)
Authentication = for_pages(AuthenticationMiddleware)
Language = for_pages(LanguageMiddleware)
Messages = for_pages(MessageMiddleware)
Frames = for_pages(XFrameOptionsMiddleware)
Htmx = for_pages(HtmxMiddleware)
Tenancy = for_pages(TenancyMiddleware)
