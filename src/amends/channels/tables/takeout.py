"""Google Takeout: an archive whose reviews lie in several JSON files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from django.utils.translation import gettext as _

from amends.channels.tables.flat import flatten
from amends.channels.tables.json_lists import longest_list, objects_of
from amends.channels.tables.row import Row
from amends.channels.tables.unreadable import Unreadable

# What unpacks to more than this was not written by Google.
LARGEST = 512 * 1024 * 1024
FOLDER = "takeout.folder"
"""The column that names the folder, which is the location, of a review."""


class TakeoutTable:
    """All reviews of the archive; nothing is unpacked to disk."""

    kind = "takeout"

    def __init__(self, path: Path) -> None:
        """Find the reviews. Raises Unreadable when there are none."""
        self._path = path
        with zipfile.ZipFile(path) as archive:
            self._lists = {
                member.filename: longest_list(partial(_text, archive, member.filename))
                for member in archive.infolist()
                if "review" in PurePosixPath(member.filename).name.casefold()
                and member.filename.casefold().endswith(".json")
                and member.file_size <= LARGEST
            }
        names = {name: None for each in self._lists.values() for name in each.names}
        if not names:
            raise Unreadable(_("There are no reviews in this archive."))
        self.columns = (*(name for name in names if name != FOLDER), FOLDER)

    def estimate(self) -> int:
        """Return how many reviews were found."""
        return sum(each.count for each in self._lists.values())

    def rows(self) -> Iterator[Row]:
        """Yield the reviews of every file, counted on."""
        line = 0
        with zipfile.ZipFile(self._path) as archive:
            for name, table in self._lists.items():
                for found in objects_of(table, partial(_text, archive, name)):
                    line += 1
                    cells = dict(flatten(found))
                    yield Row(line, cells | {FOLDER: PurePosixPath(name).parent.name})


def _text(archive: zipfile.ZipFile, name: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(archive.open(name), "utf-8-sig")
