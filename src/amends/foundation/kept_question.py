"""A named question whose SQL is put together once, and asked with other values after.

Called where every page or call asks the same few questions. Django puts a query
together anew for each call, which costs ten times what SQLite needs to answer it.
The question stays what it was, conditions of a QuerySet in Python; it is put together
once with stand-ins, whose places in the statement are then filled.

    @kept
    def notes_of(case: Case) -> NoteQuerySet:
        return Note.objects.of_case(case)

    notes = notes_of(case)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar

from django.db import models
from django.db.models.query import (
    FlatValuesListIterable,
    ModelIterable,
    ValuesListIterable,
    get_related_populators,
)
from django_scopes import get_scope, scope

from amends.foundation.prepared import known
from amends.foundation.statements import Row, ask, here

populators: Any = get_related_populators
"""Its types are those of a later Django."""
P = ParamSpec("P")
M = TypeVar("M")

FIRST = 2_100_000_000
"""Stand-ins for numbers begin here: every column takes them, and no question means
them."""
DISTANT = datetime(2999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value goes in the parameters, and what it has to be made into."""

    index: int
    value: int
    make: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """A question put together: its SQL, its parameters and how a row is read."""

    sql: str
    parameters: tuple[Any, ...]
    places: tuple[Place, ...]
    converters: tuple[tuple[int, tuple[Any, ...], Any], ...]
    read: Callable[[Row], Any]
    prefetched: tuple[Any, ...]


class KeptQuestion(Generic[P, M]):
    """Asks like ``list(question(…))``; made by `kept`.

    Values are numbers, texts, moments and rows, of which only the id may be asked for;
    where one is None, Django puts the question together as ever.
    """

    def __init__(self, question: Callable[P, models.QuerySet[Any, M]]) -> None:
        self._question = question
        self._statements: dict[tuple[object, ...], Statement] = {}
        update_wrapper(self, question)

    def __call__(self, *values: P.args, **named: P.kwargs) -> list[M]:
        """Return the rows; all values are given by their places."""
        active = get_scope()
        # Without a house the question says itself whether it may be asked.
        scoped = active.get("_enabled", True) and "organisation" in active
        house = active["organisation"] if scoped else None
        if named or None in values or (scoped and house is None):
            return list(self._question(*values, **named))
        # Who is signed in may be a row that is fetched late: its type says nothing.
        kinds = (one.__class__ for one in values)
        key = (scoped, active.get("_enabled", True), *kinds)
        found = self._statements.get(key)
        if found is None:
            with scope(organisation=FIRST) if scoped else nullcontext():
                found = self._statements[key] = self._put_together(values)
        told = (one.pk if isinstance(one, models.Model) else one for one in values)
        return _answered(found, (house and house.pk, *told))

    def _put_together(self, values: Sequence[Any]) -> Statement:
        places = [FIRST, *(_stand_in(n, one) for n, one in enumerate(values, 1))]
        question: Any = self._question
        rows = question(*places[1:])
        compiler = rows.query.get_compiler(using=rows.db)
        sql, parameters = compiler.as_sql()
        if "%%" in sql:
            raise ValueError(f"{self._question.__name__} holds a per cent sign.")
        found = tuple(_places(places, parameters))
        if not set(range(1, len(places))) <= {place.value for place in found}:
            raise ValueError(
                f"{self._question.__name__} asks for less than it is told."
            )
        selected = [one[0] for one in compiler.select[0 : compiler.col_count]]
        return Statement(
            sql,
            tuple(parameters),
            found,
            tuple(
                (index, tuple(steps), expression)
                for index, (steps, expression) in compiler.get_converters(
                    selected
                ).items()
            ),
            _reader(rows, compiler),
            rows._prefetch_related_lookups,  # noqa: SLF001 - a QuerySet does not tell otherwise
        )


def kept(question: Callable[P, models.QuerySet[Any, M]]) -> KeptQuestion[P, M]:
    """Put this question together once."""
    return KeptQuestion(question)


def _answered(statement: Statement, values: Sequence[Any]) -> list[Any]:
    parameters = list(statement.parameters)
    for place in statement.places:
        parameters[place.index] = place.make(values[place.value])
    rows = ask(statement.sql, parameters)
    if statement.converters:
        rows = _converted(rows, statement)
    found = [statement.read(row) for row in rows]
    if statement.prefetched:
        models.prefetch_related_objects(found, *statement.prefetched)
    return found


def _converted(rows: Sequence[Row], statement: Statement) -> list[Any]:
    connection = here()
    made = []
    for row in rows:
        values = list(row)
        for index, steps, expression in statement.converters:
            value = values[index]
            for step in steps:
                value = step(value, expression, connection)
            values[index] = value
        made.append(values)
    return made


def _stand_in(number: int, value: object) -> Any:  # noqa: ANN401 - of the kind of the value
    if isinstance(value, models.Model):
        return known(value.__class__, FIRST + number)
    if isinstance(value, datetime):
        return DISTANT + timedelta(days=number)
    if isinstance(value, str):
        return f"§{number}§"
    return FIRST + number


def _places(stand_ins: Sequence[Any], parameters: Sequence[Any]) -> list[Place]:
    moment = here().ops.adapt_datetimefield_value
    told = [_looked_for(one, moment) for one in stand_ins]
    return [
        # The PostgreSQL driver wants its own kinds of numbers.
        Place(index, number, make or type(parameter))
        for index, parameter in enumerate(parameters)
        for number, (looked_for, make) in enumerate(told)
        if parameter == looked_for
    ]


def _looked_for(
    stand_in: object, moment: Callable[[Any], Any]
) -> tuple[object, Callable[[Any], Any] | None]:
    """Return what a stand-in became in a statement, and what makes that of a value."""
    if isinstance(stand_in, models.Model):
        return stand_in.pk, None
    if isinstance(stand_in, datetime):
        return moment(stand_in), moment
    return stand_in, None


def _reader(rows: models.QuerySet[Any, Any], compiler: Any) -> Callable[[Row], Any]:  # noqa: ANN401 - Django gives it no type
    """Return what makes of a row what the QuerySet would, as its own iterable does."""
    kind = rows._iterable_class  # noqa: SLF001 - a QuerySet does not tell otherwise
    if kind is FlatValuesListIterable:
        return lambda row: row[0]
    if kind is ValuesListIterable:
        return tuple
    if kind is not ModelIterable:
        raise TypeError("Only rows and lists of values are kept.")
    told = compiler.klass_info
    start, end = told["select_fields"][0], told["select_fields"][-1] + 1
    names = [one[0].target.attname for one in compiler.select[start:end]]
    others = populators(told, compiler.select, rows.db)
    extra = tuple((compiler.annotation_col_map or {}).items())
    model, database = told["model"], rows.db

    def read(row: Row) -> Any:  # noqa: ANN401 - a row of the model
        one = model.from_db(database, names, row[start:end])
        for other in others:
            other.populate(row, one)
        for name, index in extra:
            setattr(one, name, row[index])
        return one

    return read
