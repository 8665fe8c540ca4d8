"""Records from any table that an import would take: Excel, Takeout, old encodings.

Called by ``amends read`` where a file is not the JSON Lines or CSV of its contract.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from amends.core.reading.records import Record

if TYPE_CHECKING:
    from amends.channels.incoming import Incoming
    from amends.channels.tables.problem import Outcome


def table_records(path: Path) -> Iterator[Record]:
    """Yield the rows by the columns that an import would guess.

    A file that is no table is one record with its trouble.
    """
    from amends.cli.installation import enter  # noqa: PLC0415 - plain files need none

    enter()
    from amends.channels.tables import (  # noqa: PLC0415 - after enter
        Reader,
        Unreadable,
        guess,
        open_table,
    )
    from amends.foundation import clock  # noqa: PLC0415 - after enter

    try:
        table = open_table(path)
        reader = Reader(table, guess(table), zone=ZoneInfo("UTC"), now=clock.now())
        yield from map(_record, reader.read())
    except Unreadable as error:
        yield Record(1, {}, str(error))


def _record(outcome: Outcome) -> Record:
    if outcome.item is not None:
        return Record(outcome.line, _fields(outcome.item), "")
    told = "; ".join(problem.reason for problem in outcome.problems)
    return Record(outcome.line, {}, told)


def _fields(item: Incoming) -> dict[str, Any]:
    words = f"{item.title}\n{item.text}" if item.title else item.text
    found: dict[str, Any] = {"id": item.external_id, "text": words}
    found |= {"lang": item.lang} if item.lang else {}
    found |= {"stars": item.stars} if item.stars is not None else {}
    if item.written_at is not None:
        found["written_at"] = item.written_at.isoformat()
    return found
