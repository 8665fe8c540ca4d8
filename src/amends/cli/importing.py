"""What `amends import` does once Django is up."""

from __future__ import annotations

import argparse
import sys

from django.core.files import File
from django.db import OperationalError
from django_scopes import scope

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.channels.file_import import FileImport, Progress
from amends.channels.tables import FIELDS, Mapping, Unreadable
from amends.foundation import clock
from amends.foundation.room import lacks_room
from amends.journeys import importing

SHOWN = 20


class WrongWords(Exception):
    """The command line names something that does not exist."""


def bring(options: argparse.Namespace) -> int:
    """Import the file as the options say; returns the exit status."""
    try:
        organisation = organisation_of(options.organisation)
        with scope(organisation=organisation):
            return _bring(options, organisation)
    except (WrongWords, Unreadable) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 2
    except (OSError, OperationalError) as error:
        if not lacks_room(error):
            raise
        print(
            f"{options.file}: the disk is full. What came in before stays; make room, "
            "then bring the file once more.",
            file=sys.stderr,
        )
        return 2


def _bring(options: argparse.Namespace, organisation: Organisation) -> int:
    now = clock.now()
    with options.file.open("rb") as content:
        row = importing.receive_file(
            organisation,
            File(content),
            options.file.name,
            location=location_of(options.location) or only_location(),
            by=None,
            at=now,
        )
    row.month_first = options.month_first
    row.mapping = _mapping(row, options.column)
    _tell_mapping(row)
    if options.preview:
        return _show(row)
    FileImport.objects.filter(pk=row.pk).update(
        progress=Progress.WAITING, mapping=row.mapping, month_first=row.month_first
    )
    importing.run(row)
    return _tell(row)


def organisation_of(slug: str | None) -> Organisation:
    """Return the house of that short name; raises WrongWords."""
    rows = Organisation.objects.all()
    found = list(rows.filter(slug=slug) if slug else rows[:2])
    if len(found) == 1:
        return found[0]
    known = ", ".join(rows.values_list("slug", flat=True)[:SHOWN]) or "none yet"
    raise WrongWords(f"name the organisation with --organisation (there is: {known}).")


def location_of(slug: str | None) -> Location | None:
    """Return the location of that short name, None for none; raises WrongWords."""
    if not slug:
        return None
    found: Location | None = Location.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Location.objects.values_list("slug", flat=True)[:SHOWN])
        raise WrongWords(f"there is no location {slug!r} (there is: {known}).")
    return found


def only_location() -> Location | None:
    """Return the one location of a house that has no other.

    The page of imports does the same: a file brought by both is the same file.
    """
    found = list(Location.objects.all()[:2])
    return found[0] if len(found) == 1 else None


def _mapping(row: FileImport, columns: list[str]) -> Mapping:
    mapping = dict(row.mapping)
    known = row.table().columns
    for words in columns:
        field, _, column = words.partition("=")
        if field not in FIELDS:
            raise WrongWords(f"no field {field!r}; there is: {', '.join(FIELDS)}.")
        if column not in known:
            raise WrongWords(f"no column {column!r}; there is: {', '.join(known)}.")
        mapping[field] = column
    if not {"text", "stars"} & mapping.keys():
        raise WrongWords(
            "no column looks like words or stars: say --column text=COLUMN "
            f"(there is: {', '.join(known)})."
        )
    return mapping


def _tell_mapping(row: FileImport) -> None:
    print(f"{row.name}: {row.kind}, about {row.expected} rows")
    for field, column in row.mapping.items():
        print(f"  {field:<12} {column}")


def _show(row: FileImport) -> int:
    shown = importing.preview(row, row.mapping, at=clock.now())
    for item in shown.items:
        # A name may hold signs that steer a terminal.
        print(f"  {item.stars or '-'} {item.author[:40]!r}: {item.text[:80]!r}")
    for bad in shown.problems:
        print(f"  {_where(bad.line, bad.column)}: {bad.reason}")
    row.file.delete(save=False)
    row.delete()
    return 0


def _where(line: int, column: str) -> str:
    return f"line {line}, {column}" if column else f"line {line}"


def _tell(row: FileImport) -> int:
    for bad in row.problems[:SHOWN]:
        where = _where(bad["line"], bad["column"])
        came = "came in, but: " if bad["kept"] else ""
        print(f"{where}: {came}{bad['reason']}", file=sys.stderr)
    print(
        f"{row.created} new, {row.updated} changed, {row.unchanged} known, "
        f"{row.bad} left outside"
    )
    return 1 if row.bad else 0
