"""Write answers with a quick JSON writer."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import orjson
from django.http import HttpRequest
from ninja.renderers import BaseRenderer


class Quick(BaseRenderer):
    """JSON as the API sends it; instants are in UTC."""

    media_type = "application/json"

    def render(
        self,
        request: HttpRequest,
        data: Any,  # noqa: ANN401 - the base class says so
        *,
        response_status: int,
    ) -> bytes:
        """Return the bytes of an answer."""
        del request, response_status
        return written(data)


def written(data: Any) -> bytes:  # noqa: ANN401 - whatever an answer holds
    """Return JSON; sums keep their digits as text, since a float would lose some."""
    return orjson.dumps(data, default=_sum, option=orjson.OPT_UTC_Z)


def _sum(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(type(value).__name__)
