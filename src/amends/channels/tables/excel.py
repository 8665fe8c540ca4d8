"""Excel: the first sheet that holds a table, values as people see them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from amends.channels.tables.row import Row
from amends.channels.tables.unreadable import Unreadable

if TYPE_CHECKING:
    import polars

HEADER_WITHIN = 20


class ExcelTable:
    """Formulas count with their last value; a merged cell counts once, at its start."""

    kind = "excel"

    def __init__(self, path: Path) -> None:
        """Open the workbook. Raises Unreadable when no sheet holds a table."""
        self._path = path
        self._sheet = self._first_table()
        self._header = _header_line(self._sheet)
        cells = self._sheet.row(self._header)
        self.columns = tuple(
            " ".join(str(cell or "").split())[:100] or f"#{place}"
            for place, cell in enumerate(cells, 1)
        )

    def estimate(self) -> int:
        """Return the height of the sheet under its header."""
        return self._sheet.height - self._header - 1

    def rows(self) -> Iterator[Row]:
        """Yield the rows under the header."""
        below = self._sheet.slice(self._header + 1)
        for line, cells in enumerate(below.iter_rows(), self._header + 2):
            row = {
                name: "" if cell is None else str(cell)
                for name, cell in zip(self.columns, cells, strict=True)
            }
            if any(cell.strip() for cell in row.values()):
                yield Row(line, row)

    def _first_table(self) -> polars.DataFrame:
        for name in self._book.sheet_names:
            sheet = self._book.load_sheet(
                name, header_row=None, dtypes="string"
            ).to_polars()
            if sheet.height > 1 and sheet.width > 0:
                return sheet
        raise Unreadable(_("No sheet of this workbook holds a header and rows."))

    @cached_property
    def _book(self) -> fastexcel.ExcelReader:
        # Imported here: the library costs memory that only an import needs.
        import fastexcel  # noqa: PLC0415

        try:
            return fastexcel.read_excel(self._path)
        except fastexcel.FastExcelError as error:
            raise Unreadable(
                _("The workbook cannot be opened. Save it once more as .xlsx or CSV.")
            ) from error


if TYPE_CHECKING:
    import fastexcel


def _header_line(sheet: polars.DataFrame) -> int:
    """Return the row with the most filled cells among the first ones.

    Titles and notes above a table fill one cell or two.
    """
    filled = [
        sum(cell is not None and str(cell).strip() != "" for cell in row)
        for row in sheet.head(HEADER_WITHIN).iter_rows()
    ]
    most = max(filled)
    return next(
        place for place, count in enumerate(filled) if count >= max(1, most * 0.8)
    )
