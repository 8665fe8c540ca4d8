"""Ask the same question many times without compiling it each time.

Called where every request asks it: who is this token, which channel is meant.
Django compiles a query anew for each call, which costs more than the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from django.db import connection, models


def rows_of(
    sql: str, parameters: list[Any], *kinds: type[models.Model]
) -> list[tuple[Any, ...]]:
    """Return tuples of instances, one of each kind per row.

    ``sql`` selects {0}, {1} … : all columns of the kinds in turn, of the aliases
    t0, t1 …; it is a constant of the caller with %s for each parameter.
    """
    names = [
        _names(kind, f"t{place}", connection.vendor) for place, kind in enumerate(kinds)
    ]
    with connection.cursor() as cursor:
        cursor.execute(sql.format(*names), parameters)
        found = cursor.fetchall()
    return [tuple(_revived(row, kinds)) for row in found]


def _revived(
    row: tuple[Any, ...], kinds: tuple[type[models.Model], ...]
) -> Iterator[models.Model]:
    start = 0
    for kind in kinds:
        readers = _readers(kind, connection.vendor)
        values = [
            value if reader is None else reader(value)
            for reader, value in zip(readers, row[start:], strict=False)
        ]
        start += len(readers)
        attributes = [field.attname for field in kind._meta.concrete_fields]  # noqa: SLF001 - Django's documented way to the columns
        yield kind.from_db("default", attributes, values)


@cache
def _names(kind: type[models.Model], alias: str, vendor: str) -> str:
    del vendor
    quote = connection.ops.quote_name
    fields = kind._meta.concrete_fields  # noqa: SLF001 - Django's documented way to the columns
    return ", ".join(f"{alias}.{quote(str(field.column))}" for field in fields)


@cache
def _readers(
    kind: type[models.Model], vendor: str
) -> tuple[Callable[[Any], Any] | None, ...]:
    del vendor
    fields = kind._meta.concrete_fields  # noqa: SLF001 - Django's documented way to the columns
    return tuple(_reader(field) for field in fields)


def _reader(field: models.Field[Any, Any]) -> Callable[[Any], Any] | None:
    column = field.get_col(field.model._meta.db_table)  # noqa: SLF001 - the same
    steps = [
        *connection.ops.get_db_converters(column),
        *field.get_db_converters(connection),
    ]
    if not steps:
        return None

    def read(value: Any) -> Any:  # noqa: ANN401 - a column's value
        for step in steps:
            value = step(value, column, connection)
        return value

    return read
