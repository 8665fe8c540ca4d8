"""Cells know their column, whatever people write into them."""

from __future__ import annotations

from markupsafe import Markup, escape

from amends.web.cells import labelled

COLUMNS = ["Case", {"label": "Left", "numeric": True}, {"label": "Do", "silent": True}]


def test_each_cell_is_told_the_name_of_its_column() -> None:
    rows = Markup("<tr><th>AM-1</th><td>5 €</td><td>x</td></tr>") * 2
    row = (
        '<tr role="row"><th role="rowheader" data-label="Case">AM-1</th>'
        '<td role="cell" data-label="Left">5 €</td><td role="cell">x</td></tr>'
    )
    assert labelled(rows, COLUMNS) == row * 2


def test_what_people_write_is_no_cell() -> None:
    words = escape('<td class="x">"</td>')
    rows = Markup("<tr><td>{}</td><td>1</td></tr>").format(words)
    found = labelled(rows, COLUMNS)
    assert found.count("data-label") == 2
    assert str(words) in found


def test_a_name_with_quotes_cannot_leave_its_attribute() -> None:
    found = labelled(Markup("<tr><td>1</td></tr>"), ['a"><script>'])
    assert "<script>" not in found
