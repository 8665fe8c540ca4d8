"""The JSON schema of an answer, in the strict form that servers take."""

from __future__ import annotations

from typing import Any


def one_of(ids: tuple[str, ...]) -> dict[str, Any]:
    """A text that is one of these."""
    return {"type": "string", "enum": list(ids)}


def list_of(longest: int = 40, **fields: dict[str, Any]) -> dict[str, Any]:
    """A list of objects with just these fields."""
    return {"type": "array", "maxItems": longest, "items": object_of(**fields)}


def object_of(**fields: dict[str, Any]) -> dict[str, Any]:
    """An object with just these fields, all of them."""
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def format_of(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """The ``response_format`` that asks for such an object."""
    return {
        "type": "json_schema",
        "json_schema": {"name": name, "strict": True, "schema": schema},
    }
