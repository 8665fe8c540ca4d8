"""Markdown as our documents write it, as HTML that is safe by making.

Headings, paragraphs, lists within lists, fences, tables and quotes; no HTML of the
writer's own comes through. Loaded when somebody reads; it knows no page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from amends.web.manual.inline import Leads, inline
from amends.web.manual.tables import is_table, table

FENCE = re.compile(r"^```\s*([\w-]*)")
HEADING = re.compile(r"^(#{1,6}) +(.+?) *#*$")
ITEM = re.compile(r"^( *)([-*+]|\d+\.) +(.*)$")
QUOTE = re.compile(r"^> ?")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
NOT_WORD = re.compile(r"[^\w\s-]")


def rendered(text: str, leads: Leads) -> Markup:
    """Return a document as HTML."""
    lines = COMMENT.sub("", text).replace("\t", "    ").splitlines()
    return Markup("\n").join(_blocks(lines, leads))


def anchor(heading: str) -> str:
    """Return the name of a heading, as the sites of repositories make it."""
    return NOT_WORD.sub("", heading.casefold()).strip().replace(" ", "-")


def _blocks(lines: list[str], leads: Leads) -> Iterator[Markup]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
            continue
        maker = next(make for begins, make in BLOCKS if begins(lines, at))
        end, made = maker(lines, at, leads)
        yield made
        at = max(end, at + 1)


def _fence(lines: list[str], at: int, leads: Leads) -> tuple[int, Markup]:
    del leads
    end = at + 1
    while end < len(lines) and not lines[end].startswith("```"):
        end += 1
    inner = escape("\n".join(lines[at + 1 : end]))
    # It scrolls by itself, so whoever has no mouse must be able to enter it.
    made = Markup('<pre tabindex="0"><code>{}</code></pre>').format(inner)
    return end + 1, made


def _heading(lines: list[str], at: int, leads: Leads) -> tuple[int, Markup]:
    found = HEADING.match(lines[at])
    signs, words = (found[1], found[2]) if found else ("#", lines[at])
    level = len(signs)
    told = inline(words, leads)
    made = Markup('<h{} id="{}">{}</h{}>').format(level, anchor(words), told, level)
    return at + 1, made


def _table(lines: list[str], at: int, leads: Leads) -> tuple[int, Markup]:
    end = at
    while end < len(lines) and lines[end].lstrip().startswith("|"):
        end += 1
    return end, table(lines[at:end], leads)


def _quote(lines: list[str], at: int, leads: Leads) -> tuple[int, Markup]:
    end = at
    while end < len(lines) and QUOTE.match(lines[end]):
        end += 1
    inner = [QUOTE.sub("", line) for line in lines[at:end]]
    told = Markup("\n").join(_blocks(inner, leads))
    return end, Markup("<blockquote>{}</blockquote>").format(told)


def _list(lines: list[str], at: int, leads: Leads) -> tuple[int, Markup]:
    first = ITEM.match(lines[at])
    depth, numbered = (len(first[1]), first[2][0].isdigit()) if first else (0, False)
    items: list[Markup] = []
    while at < len(lines) and _is_item(lines[at], depth, numbered=numbered):
        at, inner = _item(lines, at, depth)
        items.append(Markup("<li>{}</li>").format(_loosely(inner, leads)))
    kind = "ol" if numbered else "ul"
    told = Markup("").join(items)
    return at, Markup("<{}>{}</{}>").format(kind, told, kind)


def _is_item(line: str, depth: int, *, numbered: bool) -> bool:
    found = ITEM.match(line)
    return (
        found is not None
        and len(found[1]) == depth
        and found[2][0].isdigit() == numbered
    )


def _item(lines: list[str], at: int, depth: int) -> tuple[int, list[str]]:
    found = ITEM.match(lines[at])
    inner = [found[3] if found else lines[at]]
    width = len(lines[at]) - len(inner[0])
    at += 1
    while at < len(lines) and _belongs(lines, at, depth):
        line = lines[at]
        cut = min(width, len(line) - len(line.lstrip(" ")))
        inner.append(line[cut:])
        at += 1
    return at, inner


def _belongs(lines: list[str], at: int, depth: int) -> bool:
    line = lines[at]
    if line.strip():
        indent = len(line) - len(line.lstrip(" "))
        lazy = indent == 0 and bool(lines[at - 1].strip()) and _is_words(lines, at)
        return indent > depth or lazy
    following = next((each for each in lines[at:] if each.strip()), "")
    return len(following) - len(following.lstrip(" ")) > depth


def _loosely(inner: list[str], leads: Leads) -> Markup:
    """Return what stands in an item; one paragraph alone needs no frame."""
    parts = list(_blocks(inner, leads))
    first = str(parts[0]) if parts else ""
    if first.startswith("<p>"):
        bare = first.removeprefix("<p>").removesuffix("</p>")
        parts[0] = Markup(bare)  # noqa: S704 - made here, a moment ago
    return Markup("").join(parts)


def _words(lines: list[str], at: int, leads: Leads) -> tuple[int, Markup]:
    end = at + 1
    while end < len(lines) and lines[end].strip() and _is_words(lines, end):
        end += 1
    told = inline(" ".join(line.strip() for line in lines[at:end]), leads)
    return end, Markup("<p>{}</p>").format(told)


def _is_words(lines: list[str], at: int) -> bool:
    return not any(begins(lines, at) for begins, _make in BLOCKS[:-1])


BLOCKS = (
    (lambda lines, at: FENCE.match(lines[at]), _fence),
    (lambda lines, at: HEADING.match(lines[at]), _heading),
    (is_table, _table),
    (lambda lines, at: ITEM.match(lines[at]), _list),
    (lambda lines, at: QUOTE.match(lines[at]), _quote),
    (lambda _lines, _at: True, _words),
)
"""How each kind of block begins, and what makes it; words are whatever is left."""
