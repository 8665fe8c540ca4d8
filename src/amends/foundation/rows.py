# ruff: noqa: SLF001 - a model's _meta is Django's documented way to its columns
"""Insert rows of one model with one prepared statement.

Called where arrivals are stored. Django's bulk_create compiles its statement anew
for each call and each value; measured, that was most of the price of one complaint.
What it does beside that (defaults of the database, conflicts, signals) is not here:
the rows are plain, complete and new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any, TypeVar

import orjson
from django.db import models
from django.db.transaction import TransactionManagementError

from amends.foundation.statements import ask, here, repeat, vendor

M = TypeVar("M", bound=models.Model)

FEW = 20
"""Rows up to which one statement is cheaper than setting up a mass insert."""

Column = tuple[str, Callable[[Any], Any] | None]
Values = tuple[Any, ...]


def insert(rows: Iterable[M]) -> list[M]:
    """Store new rows and give them their ids; returns them in the same order.

    All rows are of one model; call inside a transaction. Raises IntegrityError.
    """
    waiting = list(rows)
    if waiting:
        model = type(waiting[0])
        columns = _columns(model)
        for row in waiting:
            _refer(row, _references(model))
        ids = insert_values(
            model,
            _names(model),
            [_values(row, columns) for row in waiting],
        )
        for row, pk in zip(waiting, ids, strict=True):
            row.pk = pk
            row._state.adding = False
            row._state.db = "default"
    return waiting


def _values(row: models.Model, columns: tuple[Column, ...]) -> Values:
    # A new instance holds every column in its dictionary; the descriptors of foreign
    # keys, which getattr would ask, are functions in Python.
    held = row.__dict__
    return tuple(
        [
            held[name] if prepare is None else prepare(held[name])
            for name, prepare in columns
        ]
    )


def insert_values(
    model: type[models.Model], names: Sequence[str], rows: Sequence[Values]
) -> list[int]:
    """Store rows given as values of the named columns; return their ids in order.

    All columns but the id have to be named. Values go as they are: moments through
    `moment`, JSON through `document`. Call inside a transaction.
    """
    if not rows:
        return []
    if len(rows) > (1 if vendor() == "sqlite" else FEW):
        return _insert_mass(model, tuple(names), rows)
    found = ask(
        _statement(model, tuple(names), len(rows)),
        [value for row in rows for value in row],
    )
    # Both databases return the ids in the order of the rows given.
    return [pk for (pk,) in found]


def insert_plain(
    model: type[models.Model], names: Sequence[str], rows: Sequence[Values]
) -> None:
    """Store rows whose ids nobody needs; otherwise as `insert_values`."""
    if vendor() == "sqlite" or len(rows) <= FEW:
        if rows:
            repeat(_statement(model, tuple(names), 0), rows)
    else:
        _copy(model, tuple(names), rows)


def moment(at: datetime | None) -> Any:  # noqa: ANN401 - a text or a moment
    """Return a moment, which knows its zone, as the database at hand takes it."""
    if at is None or vendor() != "sqlite":
        return at
    # As Django's own adapter, which is asked several times in every arrival.
    return str(at.astimezone(UTC).replace(tzinfo=None))


def document(value: object) -> str:
    """Return JSON as both databases take it."""
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


def _insert_mass(
    model: type[models.Model], names: tuple[str, ...], rows: Sequence[Values]
) -> list[int]:
    if not here().in_atomic_block:
        raise TransactionManagementError("Rows are stored inside a transaction.")
    ids = _reserved(model, len(rows))
    numbered = [(pk, *row) for pk, row in zip(ids, rows, strict=True)]
    insert_plain(model, ("id", *names), numbered)
    return ids


def _reserved(model: type[models.Model], count: int) -> list[int]:
    """Return ids that nobody else will take."""
    table = model._meta.db_table
    if vendor() == "sqlite":
        # Our transactions begin with the write lock, so nobody comes between.
        found = ask("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = found[0][0] if found else 0
        return list(range(last + 1, last + 1 + count))
    taken = ask(
        "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
        [table, count],
    )
    return [pk for (pk,) in taken]


def _copy(
    model: type[models.Model], names: tuple[str, ...], rows: Sequence[Values]
) -> None:
    quote = here().ops.quote_name
    columns = ", ".join(quote(name) for name in names)
    with (
        here().cursor() as cursor,
        cursor.copy(f"COPY {quote(model._meta.db_table)} ({columns}) FROM STDIN") as to,
    ):
        for row in rows:
            to.write_row(row)


def _refer(row: models.Model, references: tuple[tuple[str, str], ...]) -> None:
    """Take the ids of rows that this one refers to and that got theirs a moment ago."""
    for attribute, name in references:
        if row.__dict__[attribute] is None:
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
def _statement(model: type[models.Model], names: tuple[str, ...], count: int) -> str:
    """Return the statement for so many rows; for 0 one row, its id not asked for."""
    quote = here().ops.quote_name
    columns = ", ".join(quote(name) for name in names)
    places = "(" + ", ".join("%s" for _name in names) + ")"
    return (
        f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES "  # noqa: S608 - names of the model only
        + ", ".join(places for _row in range(count or 1))
        + (f" RETURNING {quote(str(model._meta.pk.column))}" if count else "")
    )


@cache
def _names(model: type[models.Model]) -> tuple[str, ...]:
    return tuple(
        str(field.column)
        for field in model._meta.concrete_fields
        if not field.primary_key
    )


@cache
def _columns(model: type[models.Model]) -> tuple[Column, ...]:
    """Return attribute and preparation of each column but the id."""
    return tuple(
        (str(field.attname), _preparation(field))
        for field in model._meta.concrete_fields
        if not field.primary_key
    )


def _preparation(field: models.Field[Any, Any]) -> Callable[[Any], Any] | None:
    if isinstance(field, models.JSONField):
        return document
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
    if own and texts:
        return _text
    if own and isinstance(field, plain):
        return None
    if own and isinstance(field, models.DateTimeField):
        return moment
    return lambda value: field.get_db_prep_save(value, here())


def _text(value: object) -> object:
    # Text enumerations are texts, but not every driver believes it.
    return value if value is None or type(value) is str else str(value)
