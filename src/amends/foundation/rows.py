# ruff: noqa: SLF001 - a model's _meta is Django's documented way to its columns
"""Insert many rows of one model with one prepared statement.

Called where arrivals are stored. Django's bulk_create compiles its statement anew
for each call and each value; measured, that was most of the price of one complaint.
What it does beside that (defaults of the database, conflicts, signals) is not here:
the rows are plain, complete and new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, TypeVar

import orjson
from django.db import connection, models

M = TypeVar("M", bound=models.Model)

MOST_VALUES = 30_000
"""Parameters of one statement: PostgreSQL takes 65,535, SQLite's default is 32,766."""

Column = tuple[str, Callable[[Any], Any]]


def insert(rows: Iterable[M]) -> list[M]:
    """Store new rows and give them their ids; returns them in the same order.

    All rows are of one model; call inside a transaction. Raises IntegrityError.
    """
    waiting = list(rows)
    if waiting:
        model = type(waiting[0])
        columns = _columns(model, connection.vendor)
        size = max(1, MOST_VALUES // len(columns))
        for start in range(0, len(waiting), size):
            _insert(model, columns, waiting[start : start + size])
    return waiting


def _insert(model: type[M], columns: tuple[Column, ...], rows: Sequence[M]) -> None:
    for row in rows:
        # Rows refer to rows that got their ids a moment ago.
        row._prepare_related_fields_for_save(operation_name="insert")  # type: ignore[attr-defined] # as bulk_create
    values = [prepare(getattr(row, name)) for row in rows for name, prepare in columns]
    with connection.cursor() as cursor:
        cursor.execute(_statement(model, connection.vendor, len(rows)), values)
        # Both databases return the ids in the order of the rows given.
        for row, (pk,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = pk
            row._state.adding = False
            row._state.db = "default"


@lru_cache(maxsize=256)
def _statement(model: type[models.Model], vendor: str, count: int) -> str:
    quote = connection.ops.quote_name
    fields = model._meta.concrete_fields
    names = ", ".join(
        quote(str(field.column)) for field in fields if not field.primary_key
    )
    places = ", ".join("%s" for _column in _columns(model, vendor))
    return (
        f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES "  # noqa: S608 - names of the model only
        + ", ".join(f"({places})" for _row in range(count))
        + f" RETURNING {quote(str(model._meta.pk.column))}"
    )


@cache
def _columns(model: type[models.Model], vendor: str) -> tuple[Column, ...]:
    """Return attribute and preparation of each column but the id."""
    return tuple(
        (str(field.attname), _preparation(field, vendor))
        for field in model._meta.concrete_fields
        if not field.primary_key
    )


def _preparation(field: models.Field[Any, Any], vendor: str) -> Callable[[Any], Any]:
    if isinstance(field, models.JSONField):
        return _json
    plain = (
        models.TextField,
        models.IntegerField,
        models.FloatField,
        models.BooleanField,
        models.ForeignKey,
    )
    texts = isinstance(field, models.CharField) and not isinstance(
        field, models.FileField
    )
    # A subclass that prepares its value (an encrypted text, say) keeps its own way.
    own = type(field).__module__.startswith("django.")
    if own and (isinstance(field, plain) or texts):
        return _as_it_is
    if isinstance(field, models.DateTimeField) and vendor != "sqlite":
        return _as_it_is
    return lambda value: field.get_db_prep_save(value, connection)


def _json(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


def _as_it_is(value: object) -> object:
    # Text enumerations are texts, but not every driver believes it.
    return str(value) if isinstance(value, str) else value
