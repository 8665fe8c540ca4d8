"""Google Takeout: an archive whose reviews lie in several JSON files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from amends.channels.tables.flat import flatten
from amends.channels.tables.json_tree import LARGEST, objects_in
from amends.channels.tables.row import Row
from amends.channels.tables.unreadable import Unreadable

FOLDER = "takeout.folder"
"""The column that names the folder, which is the location, of a review."""


class TakeoutTable:
    """All reviews of the archive; nothing is unpacked to disk."""

    kind = "takeout"

    def __init__(self, path: Path) -> None:
        """Find the reviews. Raises Unreadable when there are none."""
        self._path = path
        with zipfile.ZipFile(path) as archive:
            self._members = [
                member.filename
                for member in archive.infolist()
                if "review" in PurePosixPath(member.filename).name.casefold()
                and member.filename.casefold().endswith(".json")
                and member.file_size <= LARGEST
            ]
        self._count = 0
        names: dict[str, None] = {}
        for row in self.rows():
            names.update(dict.fromkeys(row.cells))
            self._count = row.line
        if not names:
            raise Unreadable("There are no reviews in this archive.")
        self.columns = tuple(names)

    def estimate(self) -> int:
        """Return how many reviews were found."""
        return self._count

    def rows(self) -> Iterator[Row]:
        """Yield the reviews of every file, counted on."""
        line = 0
        with zipfile.ZipFile(self._path) as archive:
            for name in self._members:
                with archive.open(name) as member:
                    content = member.read(LARGEST)
                for found in objects_in(content):
                    line += 1
                    cells = dict(flatten(found))
                    yield Row(line, cells | {FOLDER: PurePosixPath(name).parent.name})
