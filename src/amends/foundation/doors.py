"""Which door a request comes to: the pages, or the API, which is loaded when called.

The API brings a library of its own that takes a third of the time until a first page;
a desk whose API nobody calls never loads it.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import set_urlconf

API = "/api/"
API_ADDRESSES = "amends.config.api_urls"


class DoorMiddleware:
    """Lets calls of the API be looked up among its own addresses. Put it first."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        """Stand before everything that looks at addresses."""
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer from the addresses of the right door, and leave it as it was found.

        Django remembers the addresses of a request for its whole thread; whoever works
        on in this thread must find the pages again, however the call ended.
        """
        if not request.path_info.startswith(API):
            return self.answer(request)
        request.urlconf = API_ADDRESSES
        try:
            return self.answer(request)
        finally:
            set_urlconf(None)
