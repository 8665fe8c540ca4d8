"""Errors as RFC 9457 application/problem+json."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import (
    ObjectDoesNotExist,
    PermissionDenied,
    RequestDataTooBig,
)
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from amends.foundation.problem import problem

logger = logging.getLogger(__name__)

PLACES = 50
"""Wrong places that one answer names."""


class Problem(Exception):
    """An error with its status; ``more`` are further members of the answer."""

    def __init__(self, status: int, detail: str, **more: Any) -> None:  # noqa: ANN401 - any JSON
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.more = more


def install(door: NinjaAPI) -> None:
    """Answer every kind of error in the one shape."""
    door.add_exception_handler(Problem, _problem)
    door.add_exception_handler(AuthenticationError, _stranger)
    door.add_exception_handler(ValidationError, _invalid)
    door.add_exception_handler(RequestDataTooBig, _too_large)
    door.add_exception_handler(Http404, _missing)
    door.add_exception_handler(ObjectDoesNotExist, _missing)
    door.add_exception_handler(PermissionDenied, _forbidden)
    door.add_exception_handler(HttpError, _other)
    door.add_exception_handler(Exception, _broken)


def _problem(request: HttpRequest, error: Problem | type[Problem]) -> HttpResponse:
    del request
    assert isinstance(error, Problem)  # noqa: S101 - ninja types both
    return problem(error.status, error.detail, **error.more)


def _stranger(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    del request, error
    return problem(401, "Send a valid token as Authorization: Bearer am_….")


def _invalid(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    del request
    found = error.errors if isinstance(error, ValidationError) else []
    places = [
        {"pointer": _pointer(wrong["loc"]), "detail": wrong["msg"]}
        for wrong in found[:PLACES]
    ]
    return problem(422, "Some values cannot be taken.", errors=places)


def _pointer(place: Sequence[object]) -> str:
    """Return where it is in what was sent, without our own name for the body."""
    known = [place[0], *place[2:]] if place and place[0] == "body" else place
    return "/" + "/".join(str(part) for part in known)


def _too_large(
    request: HttpRequest, error: Exception | type[Exception]
) -> HttpResponse:
    del request, error
    limit = (settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0) // 1024 // 1024
    return problem(413, f"A request may have {limit} MB at most; nothing was kept.")


def _missing(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    del request, error
    return problem(404, "There is nothing here, or it is not yours.")


def _forbidden(
    request: HttpRequest, error: Exception | type[Exception]
) -> HttpResponse:
    del request, error
    return problem(403, "The maker of this token may not do that.")


def _other(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    del request
    status = error.status_code if isinstance(error, HttpError) else 500
    return problem(status, str(error))


def _broken(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    logger.error("api broke", exc_info=error if isinstance(error, Exception) else None)
    del request
    return problem(500, "Something broke here and was written down. Try again later.")
