"""Cells: each is told the name of its column, so that phones can show rows as lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Words of people arrive here escaped, so that a tag is always one of ours.
TAG = re.compile(r"<(tr|td|th)\b")
ROLES = {"tr": "row", "td": "cell", "th": "rowheader"}


def labelled(rows: str, columns: Sequence[str | Mapping[str, object]]) -> Markup:
    """Return the rows of a table with the column's name in ``data-label``.

    The roles stay with the cells when they are no longer laid out as a table.
    """
    labels = [_label(column) for column in columns]
    at = 0

    def told(found: re.Match[str]) -> str:
        nonlocal at
        name = found[1]
        if name == "tr":
            at = 0
            return '<tr role="row"'
        label = labels[at] if at < len(labels) else ""
        at += 1
        written = f'<{name} role="{ROLES[name]}"'
        return f'{written} data-label="{escape(label)}"' if label else written

    return Markup(TAG.sub(told, str(rows)))  # noqa: S704 - markup before, and escaped


def _label(column: str | Mapping[str, object]) -> str:
    if isinstance(column, str):
        return column
    return "" if column.get("silent") else str(column["label"])
