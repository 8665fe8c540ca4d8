"""Take NUL out of what people send: no database of ours stores it, no person types it.

Called as middleware, so that no form and no view has to think of it.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

NUL = "\x00"


def plain(words: QueryDict) -> QueryDict:
    """Return the same answers without NUL; the very same where there is none."""
    if not any(NUL in value for _name, values in words.lists() for value in values):
        return words
    cleaned = words.copy()
    for name, values in words.lists():
        cleaned.setlist(name, [value.replace(NUL, "") for value in values])
    return cleaned


class PlainWordsMiddleware:
    """Clean query and form; files are the business of whoever reads them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request that holds no NUL any more."""
        request.GET = plain(request.GET)  # type: ignore[assignment] # a copy, as mutable as one
        if request.method == "POST" and not request.path.startswith("/api/"):
            request.POST = plain(request.POST)  # type: ignore[assignment] # the same
        return self.get_response(request)
