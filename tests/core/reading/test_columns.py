"""Columns say the same as readings, one by one."""

from amends.core.nouns import Feedback
from amends.core.reading import as_json, read
from amends.core.reading.columns import COLUMNS, read_columns

SAID = ["Toit oli jääkülm.", "", None, "Lovely staff, thank you Mari!"]


class Column:
    """Stands for an Arrow array."""

    def to_pylist(self):
        return SAID


def test_columns_are_the_readings_turned():
    columns = read_columns(SAID)
    assert set(columns) == set(COLUMNS)
    for number, text in enumerate(SAID):
        alone = as_json(read(Feedback(text or "")))
        assert {name: columns[name][number] for name in COLUMNS} == {
            name: alone[name] for name in COLUMNS
        }


def test_a_column_of_arrow_is_taken_as_it_is():
    assert read_columns(Column()) == read_columns(SAID)
