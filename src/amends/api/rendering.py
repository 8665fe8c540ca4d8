"""Write answers with a quick JSON writer."""

from __future__ import annotations

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
        return orjson.dumps(data, option=orjson.OPT_UTC_Z)
