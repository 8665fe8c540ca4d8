"""Pages by cursor: the place where the last page ended, opaque to the caller."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Any

import orjson
from ninja import Query

from amends.api.problems import Problem

MOST = 200
Limit = Annotated[int, Query(ge=1, le=MOST, description="rows on a page")]
After = Annotated[str, Query(max_length=300, description="`next` of the page before")]


def cursor(*place: object) -> str:
    """Return the cursor of a place."""
    return base64.urlsafe_b64encode(orjson.dumps(place)).decode().rstrip("=")


def place(after: str, *kinds: type) -> list[Any]:
    """Return the place of a cursor, as values of these kinds; 422 for nonsense."""
    try:
        padded = after + "=" * (-len(after) % 4)
        values = orjson.loads(base64.urlsafe_b64decode(padded))
        return [_as(kind, value) for kind, value in zip(kinds, values, strict=True)]
    except (ValueError, TypeError, OverflowError, binascii.Error) as error:
        raise Problem(422, "`after` is not a cursor of this list.") from error


def _as(kind: type, value: object) -> object:
    if kind is datetime:
        found = datetime.fromisoformat(str(value))
        if found.tzinfo is None:
            raise ValueError(value)
        return found.astimezone(UTC)
    if kind is date:
        return date.fromisoformat(str(value))
    if type(value) is not kind or (kind is int and not 0 <= int(str(value)) < 2**63):
        raise ValueError(value)
    return value


def cut(
    rows: Sequence[Any], limit: int, *names: str
) -> tuple[Sequence[Any], str | None]:
    """Return a page of at most ``limit`` rows and the cursor of the next, if any.

    Fetch one row more than the limit; ``names`` are the attributes of the order.
    """
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    return rows[:limit], cursor(*(getattr(last, name) for name in names))
