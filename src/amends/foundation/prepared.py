"""Ask the same question many times without compiling it each time.

Called where every request asks it: who is this token, which channel is meant.
Django compiles a query anew for each call, which costs more than the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.db import connection, models
from django.db.models.base import ModelState

from amends.foundation.statements import ask

M = TypeVar("M", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Part:
    """A model of which only these attributes are read now.

    Whoever asks an instance for another one causes a question of its own.
    """

    kind: type[models.Model]
    attributes: tuple[str, ...]


def rows_of(sql: str, parameters: list[Any], *parts: Part) -> list[tuple[Any, ...]]:
    """Return tuples of instances, one of each part per row.

    ``sql`` selects {0}, {1} … : the columns of the parts in turn, of the aliases
    t0, t1 …; it is a constant of the caller with %s for each parameter.
    """
    found = ask(_written_out(sql, parts), parameters)
    return [tuple(_revived(row, parts)) for row in found]


def known(kind: type[M], pk: int) -> M:
    """Return an instance of a stored row that holds its id alone."""
    return _bare(kind, {"id": pk}, adding=False)


def made(kind: type[M], /, **values: object) -> M:
    """Return a new instance of these column values, and defaults in the other columns.

    Like the constructor, which asks every field and sends signals nobody hears.
    """
    constant, called = _defaults(kind)
    fresh = {name: make() for name, make in called}
    return _bare(kind, {**constant, **fresh, **values}, adding=True)


def refer(row: models.Model, /, **others: models.Model | None) -> None:
    """Let foreign keys of a row point at other rows, as assigning them does.

    The descriptors of Django ask routers and compare classes for each, which of an
    arrival is as much as two statements.
    """
    held, known = row.__dict__, row._state.fields_cache  # noqa: SLF001 - where Django keeps what a key points at
    for name, other in others.items():
        known[name] = other
        held[f"{name}_id"] = None if other is None else other.pk


def _bare(kind: type[M], values: dict[str, Any], *, adding: bool) -> M:
    one = kind.__new__(kind)
    state = ModelState()
    state.adding, state.db = adding, "default"
    one.__dict__.update(values, _state=state)
    return one


@cache
def _defaults(
    kind: type[models.Model],
) -> tuple[dict[str, Any], tuple[tuple[str, Callable[[], Any]], ...]]:
    """Return the defaults that are values and those that are made for each row."""
    fields = {str(field.attname): field for field in kind._meta.concrete_fields}  # noqa: SLF001 - Django's documented way to the columns
    called = {
        name: field.get_default
        for name, field in fields.items()
        if field.has_default() and callable(field.default)
    }
    constant = {
        name: field.get_default()
        for name, field in fields.items()
        if name not in called
    }
    return constant, tuple(called.items())


def _revived(
    row: tuple[Any, ...], parts: tuple[Part, ...]
) -> Iterator[models.Model | None]:
    start = 0
    for part in parts:
        readers = _readers(part)
        values = row[start : start + len(readers)]
        start += len(readers)
        # Of a row that an outer join did not find nothing is there, not even the id.
        yield None if values[0] is None else _instance(part, readers, values)


def _instance(
    part: Part,
    readers: tuple[Callable[[Any], Any] | None, ...],
    values: tuple[Any, ...],
) -> models.Model:
    """Make an instance without the constructor, which looks at every field there is.

    What is not set is deferred, as Django's own descriptors understand it.
    """
    held = {
        name: value if reader is None else reader(value)
        for name, reader, value in zip(part.attributes, readers, values, strict=True)
    }
    return _bare(part.kind, held, adding=False)


@cache
def _written_out(sql: str, parts: tuple[Part, ...]) -> str:
    quote = connection.ops.quote_name
    return sql.format(
        *(
            ", ".join(f"t{place}.{quote(str(field.column))}" for field in _fields(part))
            for place, part in enumerate(parts)
        )
    )


def _fields(part: Part) -> list[models.Field[Any, Any]]:
    known = {str(field.attname): field for field in part.kind._meta.concrete_fields}  # noqa: SLF001 - Django's documented way to the columns
    return [known[name] for name in part.attributes]


@cache
def _readers(part: Part) -> tuple[Callable[[Any], Any] | None, ...]:
    return tuple(_reader(field) for field in _fields(part))


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
