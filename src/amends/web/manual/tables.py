"""Tables of a document."""

from __future__ import annotations

import re

from markupsafe import Markup

from amends.web.manual.inline import Leads, inline

RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
# A stroke within code or behind a backslash parts no cells.
CELL = re.compile(r"((?:`[^`]*`|\\\||[^|`])*)(?:\||$)")


def is_table(lines: list[str], at: int) -> bool:
    """Whether a table begins here: a row of strokes, and a rule below it."""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return lines[at].lstrip().startswith("|") and bool(RULE.match(below))


def table(lines: list[str], leads: Leads) -> Markup:
    """Return the rows as a table that can be pushed sideways on a phone."""
    head, _rule, *rows = lines
    made = Markup("").join(_row(row, "td", leads) for row in rows)
    # It scrolls by itself, so whoever has no mouse must be able to enter it.
    return Markup(
        '<div class="table" tabindex="0"><table><thead>{}</thead>'
        "<tbody>{}</tbody></table></div>"
    ).format(_row(head, "th", leads), made)


def _row(line: str, kind: str, leads: Leads) -> Markup:
    made = Markup("").join(
        Markup("<{}>{}</{}>").format(kind, inline(cell, leads), kind)
        for cell in cells(line)
    )
    return Markup("<tr>{}</tr>").format(made)


def cells(line: str) -> list[str]:
    """Return the cells of one row."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    found = [part.strip() for part in CELL.findall(inner)]
    # The last find is the nothing behind the last cell.
    return found[:-1] if found and not found[-1] and not inner.endswith("|") else found
