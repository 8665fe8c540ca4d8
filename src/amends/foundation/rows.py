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
        _refer(row, _references(model))
    values = [prepare(getattr(row, name)) for row in rows for name, prepare in columns]
    with connection.cursor() as cursor:
        cursor.execute(_statement(model, connection.vendor, len(rows)), values)
        # Both databases return the ids in the order of the rows given.
        for row, (pk,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = pk
            row._state.adding = False
            row._state.db = "default"


def insert_plain(
    model: type[models.Model], names: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Store rows that nobody needs as objects: plain values of the named columns.

    All columns but the id have to be named; their values go as they are.
    """
    if rows:
        quote = connection.ops.quote_name
        columns = ", ".join(quote(name) for name in names)
        places = ", ".join("%s" for _name in names)
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {quote(model._meta.db_table)} ({columns}) "  # noqa: S608 - names of the model only
                f"VALUES ({places})",
                rows,
            )


def _refer(row: models.Model, references: tuple[tuple[str, str], ...]) -> None:
    """Take the ids of rows that this one refers to and that got theirs a moment ago."""
    for attribute, name in references:
        if getattr(row, attribute) is None:
            known = row._state.fields_cache.get(name)
            if known is not None:
                setattr(row, attribute, known.pk)


@cache
def _references(model: type[models.Model]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (str(field.attname), field.name)
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
    )


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
