"""An error as RFC 9457 application/problem+json.

Called by the API for what it refuses, and by the error pages for addresses of the
API that no route answers.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import orjson
from django.http import HttpResponse


def problem(status: int, detail: str, **more: Any) -> HttpResponse:  # noqa: ANN401 - any JSON
    """Return the response for one problem; ``more`` are further members of it."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        **more,
    }
    response = HttpResponse(
        orjson.dumps(body), status=status, content_type="application/problem+json"
    )
    if status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = "Bearer"
    return response
