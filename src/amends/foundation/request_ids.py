"""A number for each request, in its answer and in every line it logs."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

HEADER = "X-Request-ID"
# What a proxy in front gave; anything else could forge lines of the log.
HONEST = re.compile(r"[A-Za-z0-9._-]{8,64}")


def request_id(given: str | None) -> str:
    """Return the id that was given, where it is a harmless word, or a fresh one."""
    return given if given and HONEST.fullmatch(given) else secrets.token_hex(8)


class RequestIdMiddleware:
    """Binds the id while the request lasts. Put it first."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        """Stand before everything that logs."""
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the id in a header, so that a person can quote it."""
        number = request_id(request.headers.get(HEADER))
        with structlog.contextvars.bound_contextvars(request_id=number):
            response = self.answer(request)
        response[HEADER] = number
        return response
