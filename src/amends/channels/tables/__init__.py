"""Tables: files of rows from outside, whatever their format, one row at a time.

Called by journeys.importing and by the pages that show a preview. It reads and
guesses; it never stores.
"""

from amends.channels.tables.columns import FIELDS, Mapping, guess
from amends.channels.tables.items import Places, Reader
from amends.channels.tables.opening import Unreadable, open_table
from amends.channels.tables.problem import Outcome, Problem
from amends.channels.tables.row import Row, Table

__all__ = [
    "FIELDS",
    "Mapping",
    "Outcome",
    "Places",
    "Problem",
    "Reader",
    "Row",
    "Table",
    "Unreadable",
    "guess",
    "open_table",
]
