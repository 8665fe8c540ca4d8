"""Importing: a file of reviews becomes feedback, row by row, in the worker.

receive_file → look (columns, mapping, preview) → start → run, batch by batch
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from django.core.files import File
from django.db import transaction
from django.utils import translation
from django_scopes import scope, scopes_disabled

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.channels.channel import Channel
from amends.channels.file_import import FileImport, Progress, signature_of
from amends.channels.incoming import Incoming
from amends.channels.tables import (
    Mapping,
    Outcome,
    Places,
    Problem,
    Reader,
    Unreadable,
    guess,
)
from amends.core.nouns import Feedback as Words
from amends.foundation import clock, faults
from amends.foundation.jobs import Priority, report, task
from amends.journeys.arrival import receive
from amends.journeys.arriving.cleaning import clean
from amends.journeys.arriving.reading_apart import ReadingApart
from amends.journeys.arriving.scene import Read, Scene

BATCH = 500
PREVIEW = 8
LOOKED_THROUGH = 500
"""So many rows are looked through for problems before anything comes in."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a mapping would bring: some items, some problems, and the columns."""

    columns: tuple[str, ...]
    items: tuple[Incoming, ...]
    problems: tuple[Problem, ...]

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Return the columns as a select takes them."""
        return [(column, column) for column in self.columns]


@transaction.atomic
def receive_file(
    organisation: Organisation,
    content: File[bytes],
    name: str,
    *,
    location: Location | None,
    by: User | None,
    at: datetime,
) -> FileImport:
    """Keep an uploaded file and guess its columns. Raises Unreadable.

    A file that cannot be read or stored leaves nothing behind.
    """
    row = FileImport(
        organisation=organisation,
        channel=file_channel(organisation, location, at=at),
        location=location,
        name=name[:200],
        size=content.size,
        language=(translation.get_language() or organisation.language)[:5],
        uploaded_by=by,
        uploaded_at=at,
    )
    row.file.save("content", content, save=False)
    try:
        table = row.table()
        row.kind = table.kind
        row.signature = signature_of(table.columns)
        row.mapping = row.remembered() or guess(table)
        row.expected = table.estimate()
        row.save()
    except BaseException:
        # A full disk or a lost database leaves no file behind either.
        row.file.delete(save=False)
        raise
    return row


def file_channel(
    organisation: Organisation, location: Location | None, *, at: datetime
) -> Channel:
    """Return the channel of files for a location; the first file makes it."""
    found = Channel.objects.on("file").filter(location=location).first()
    if found is not None:
        return found
    made: Channel = Channel.objects.create(
        organisation=organisation,
        location=location,
        platform_slug="file",
        name=str(location) if location else organisation.name,
        created_at=at,
    )
    return made


def preview(row: FileImport, mapping: Mapping, *, at: datetime) -> Preview:
    """Show what the first rows would become. Raises Unreadable."""
    reader = _reader(row, mapping, at=at)
    items: list[Incoming] = []
    problems: list[Problem] = []
    for outcome in islice(reader.read(), LOOKED_THROUGH):
        problems += outcome.problems
        if outcome.item is not None and len(items) < PREVIEW:
            items.append(outcome.item)
    return Preview(row.table().columns, tuple(items), tuple(problems[:PREVIEW]))


@transaction.atomic
def start(row: FileImport, mapping: Mapping) -> None:
    """Let the worker take the file in; starting twice changes nothing."""
    waiting = FileImport.objects.filter(pk=row.pk, progress=Progress.UPLOADED)
    if waiting.update(progress=Progress.WAITING, mapping=mapping):
        run_later.using(
            key=f"import:{row.pk}", organisation_id=row.organisation_id
        ).enqueue(row.pk)


def run(row: FileImport) -> None:
    """Take the file in from where it stands; rows and progress commit together."""
    now = clock.now()
    reader = _reader(row, row.mapping, at=now)
    # Rows taken before a crash are read again to count repeated keys, not stored.
    rows = islice(reader.read(), row.taken, None)
    batches = iter(lambda: list(islice(rows, BATCH)), [])
    scene = Scene(row.channel, at=now, backfill=True)
    with ReadingApart(row.expected - row.taken) as read:
        for batch in read.through(batches, lambda batch: _words(scene, batch)):
            row.refresh_from_db(fields=["progress"])
            if row.progress == Progress.CANCELLED:
                return
            _take(row, batch, read, at=now)
            faults.point("importing.batch")
            report(row.taken, row.expected, row.name)
    row.finish(at=clock.now())


def _words(scene: Scene, batch: list[Outcome]) -> list[Words]:
    """Return what will be read when the batch arrives."""
    items = [clean(outcome.item) for outcome in batch if outcome.item is not None]
    return [scene.words(item, scene.place(item)) for item in items]


@transaction.atomic
def _take(row: FileImport, batch: list[Outcome], read: Read, *, at: datetime) -> None:
    items = [outcome.item for outcome in batch if outcome.item is not None]
    arrival = receive(row.channel, items, at=at, backfill=True, read=read)
    row.bad += len(batch) - len(items)
    row.note([problem for outcome in batch for problem in outcome.problems])
    row.progress = Progress.RUNNING
    row.taken += len(batch)
    row.created += arrival.created
    row.updated += arrival.updated
    row.unchanged += arrival.unchanged + len(items) - arrival.total
    row.save()


def _reader(row: FileImport, mapping: Mapping, *, at: datetime) -> Reader:
    places = list(Location.objects.order_by("pk"))
    place = row.location or next(iter(places), None)
    known = (name.casefold() for here in places for name in (here.name, here.slug))
    return Reader(
        row.table(),
        mapping,
        zone=place.zone if place else ZoneInfo("UTC"),
        now=at,
        month_first=row.month_first,
        places=Places(frozenset(known), str(row.location or "")),
    )


@task(priority=Priority.BULK)
def run_later(import_id: int) -> None:
    """Take one file in, in the language of whoever brought it."""
    with scopes_disabled():
        row = FileImport.objects.filter(pk=import_id, finished_at=None).first()
    if row is None:
        return
    with scope(organisation=row.organisation), translation.override(row.language):
        try:
            run(row)
        except Unreadable as error:
            row.fail(str(error), at=clock.now())


def problems_as_lines(row: FileImport) -> Iterator[tuple[str, str, str]]:
    """Yield line, column and reason of each problem that was kept."""
    for problem in row.problems:
        yield str(problem["line"]), problem["column"], problem["reason"]
