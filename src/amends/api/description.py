"""The OpenAPI description, with the one shape of errors named for every operation."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI

PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457: what went wrong, and what to do.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}
SHAPE = {"schema": {"$ref": "#/components/schemas/Problem"}}
ERROR = {
    "description": "A problem",
    "content": {"application/problem+json": SHAPE},
}


class Described(NinjaAPI):
    """An API whose description tells its errors too."""

    def get_openapi_schema(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as the base class
        """Return the description; every operation may answer with a problem."""
        described = super().get_openapi_schema(*args, **kwargs)
        described["components"]["schemas"]["Problem"] = PROBLEM
        for ways in described["paths"].values():
            for operation in ways.values():
                operation["responses"]["default"] = ERROR
        return described
