"""Find out what a file is, by its content rather than its name."""

from __future__ import annotations

import zipfile
from pathlib import Path

from django.utils.translation import gettext as _

from amends.channels.tables.excel import ExcelTable
from amends.channels.tables.json_lines import JsonLinesTable
from amends.channels.tables.json_tree import JsonTable
from amends.channels.tables.row import Table
from amends.channels.tables.separated import SeparatedTable
from amends.channels.tables.takeout import TakeoutTable
from amends.channels.tables.unreadable import Unreadable

__all__ = ["Unreadable", "open_table"]

HEAD = 4096
EXCEL_OLD = b"\xd0\xcf\x11\xe0"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
UNPRINTED = bytes(range(9)) + bytes(range(14, 32))
"""Signs that text does not hold; a torn file has a few, a program's own many."""
FEW = 200


def open_table(path: Path) -> Table:
    """Open a file of rows. Raises Unreadable, saying what to do."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head.strip(b"\x00 \r\n\t"):
        raise Unreadable(_("The file is empty."))
    if head.startswith(b"PK"):
        return _zipped(path)
    if head.startswith(EXCEL_OLD):
        return ExcelTable(path)
    if b"\x00" in head and not head.startswith(UTF_16) and not _torn(head):
        raise Unreadable(_("This is not a table. Bring CSV, Excel, JSON or a Takeout."))
    return _text(path, head)


def _torn(head: bytes) -> bool:
    """Tell whether this is text with a zero byte or two, as broken disks leave it."""
    odd = len(head) - len(head.translate(None, UNPRINTED))
    return odd <= max(2, len(head) // FEW)


def _zipped(path: Path) -> Table:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile as error:
        damaged = _("The archive is damaged. Download it once more.")
        raise Unreadable(damaged) from error
    if any(name.startswith("xl/") for name in names):
        return ExcelTable(path)
    return TakeoutTable(path)


def _text(path: Path, head: bytes) -> Table:
    start = head.replace(b"\0", b"").decode("utf-8-sig", "ignore").lstrip()
    if start.startswith("["):
        return JsonTable(path)
    if start.startswith("{"):
        # One object a line is JSON Lines; one object over many lines is a document.
        first = start.split("\n", 1)[0].rstrip()
        lines = first.endswith("}") and "\n" in start
        return JsonLinesTable(path) if lines else JsonTable(path)
    return SeparatedTable(path)
