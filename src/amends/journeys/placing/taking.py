"""A list of locations from the upload to its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import translation
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.place_file import PlaceFile, Stage
from amends.accounts.zones import zone_of
from amends.channels.tables import Mapping, Problem, Table, Unreadable, open_table
from amends.foundation import clock, faults
from amends.foundation.jobs import Priority, report, task
from amends.journeys.placing.sheet import FIELDS, Placed, PlaceSheet, guess

if TYPE_CHECKING:
    from datetime import datetime

    from django.core.files import File

    from amends.accounts.organisation import Organisation
    from amends.accounts.user import User

BATCH, PREVIEW, LOOKED_THROUGH = 200, 8, 2000


@dataclass(frozen=True, slots=True)
class Preview:
    """What a mapping would bring: some locations, some problems, how many of each."""

    columns: tuple[str, ...]
    places: tuple[Placed, ...]
    problems: tuple[Problem, ...]
    good: int
    bad: int

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Return the columns as a select takes them."""
        return [(column, column) for column in self.columns]


@transaction.atomic
def receive(
    house: Organisation, content: File[bytes], name: str, *, by: User, at: datetime
) -> PlaceFile:
    """Keep an uploaded list and guess its columns. Raises Unreadable."""
    row = PlaceFile(
        organisation=house,
        name=name[:200],
        language=(translation.get_language() or house.language)[:5],
        uploaded_by=by,
        uploaded_at=at,
    )
    row.file.save("content", content, save=False)
    try:
        table = opened(row)
        row.mapping, row.expected = guess(table), table.estimate()
        row.save()
    except BaseException:
        # A full disk or a lost database leaves no file behind either.
        row.file.delete(save=False)
        raise
    return row


def opened(row: PlaceFile) -> Table:
    """Open the list. Raises Unreadable."""
    return open_table(Path(row.file.path))


def preview(row: PlaceFile) -> Preview:
    """Show what the first rows would become. Raises Unreadable."""
    table = opened(row)
    sheet = PlaceSheet(table, row.mapping, row.organisation)
    found = list(islice(sheet.read(), LOOKED_THROUGH)) if "name" in row.mapping else []
    places = [each for each in found if isinstance(each, Placed)]
    problems = [each for each in found if isinstance(each, Problem)]
    return Preview(
        table.columns,
        tuple(places[:PREVIEW]),
        tuple(problems[:PREVIEW]),
        len(places),
        len(problems),
    )


def chosen(row: PlaceFile, answers: Any) -> Mapping:  # noqa: ANN401 - a QueryDict
    """Return the mapping that people chose; columns the list has not are dropped."""
    known = set(opened(row).columns)
    given = {field: answers.get(field, "") for field in FIELDS}
    return {field: column for field, column in given.items() if column in known}


@transaction.atomic
def start(row: PlaceFile, *, by: User, at: datetime) -> None:
    """Let the worker take the list in; starting twice changes nothing."""
    if row.start():
        detail = {"file": row.name}
        AuditEntry.write("bring locations", row, by=by, at=at, detail=detail)
        line = run_later.using(
            key=f"places:{row.pk}", organisation_id=row.organisation_id
        )
        line.enqueue(row.pk)


def run(row: PlaceFile) -> None:
    """Take the list in from where it stands; rows and progress commit together."""
    sheet = PlaceSheet(opened(row), row.mapping, row.organisation)
    rows = islice(sheet.read(), row.taken, None)
    for batch in _batches(rows):
        _take(row, batch)
        faults.point("placing.batch")
        report(row.taken, row.expected, row.name)
    row.end(Stage.DONE, at=clock.now())


def _batches(
    rows: Iterator[Placed | Problem],
) -> Iterator[list[Placed | Problem]]:
    return iter(lambda: list(islice(rows, BATCH)), [])


@transaction.atomic
def _take(row: PlaceFile, batch: list[Placed | Problem]) -> None:
    known = {place.name.casefold(): place for place in Location.objects.by_name()}
    for found in batch:
        if isinstance(found, Problem):
            row.note(found.line, found.column, found.reason)
        else:
            _place(row, known.get(found.name.casefold()), found)
    row.taken += len(batch)
    row.save()


def _place(row: PlaceFile, known: Location | None, found: Placed) -> None:
    if known is None:
        house = row.organisation
        usual = {"country": house.country, "time_zone": zone_of(house.country)}
        Location.open(house, found.name, **{**usual, **found.values})
        row.opened += 1
        return
    changed = {
        name: value
        for name, value in found.values.items()
        if getattr(known, name) != value
    }
    if changed:
        known.change(**changed)
        row.changed += 1
    else:
        row.unchanged += 1


@task(priority=Priority.BULK)
def run_later(file_id: int) -> None:
    """Take one list in, in the language of whoever brought it."""
    with scopes_disabled():
        row = PlaceFile.objects.filter(pk=file_id, finished_at=None).first()
    if row is None:
        return
    with scope(organisation=row.organisation), translation.override(row.language):
        try:
            run(row)
        except Unreadable as error:
            row.end(Stage.FAILED, at=clock.now(), error=str(error))
