"""The signs inside a line: code, strong and soft words, links, pictures.

Everything is escaped first; only what is written here becomes markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, escape

Leads = Callable[[str], str]
"""From a target as written to an address; empty where it leads nowhere here."""

CODE = re.compile(r"(`+)(.+?)\1")
BREAK = re.compile(r"&lt;br ?/?&gt;")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>-])")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
SOFT = re.compile(r"(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])")
BARE = re.compile(r"(?<![\"\w/])(https?://[^\s<>\"')]+[^\s<>\"').,;:])")
# A private sign that no document holds keeps the place of a piece of code.
MARK = "\ue000"


def inline(text: str, leads: Leads) -> Markup:
    """Return one line, or one cell, as HTML."""
    codes: list[str] = []

    def keep(found: re.Match[str]) -> str:
        codes.append(f"<code>{escape(found[2].strip())}</code>")
        return f"{MARK}{len(codes) - 1}{MARK}"

    told = str(escape(CODE.sub(keep, text.replace(MARK, ""))))
    told = ESCAPED.sub(lambda found: f"&#{ord(found[1])};", told)
    told = BREAK.sub("<br>", told)
    told = PICTURE.sub(lambda found: _picture(found, leads), told)
    told = LINK.sub(lambda found: _link(found, leads), told)
    told = BARE.sub(r'<a href="\1" rel="noreferrer">\1</a>', told)
    told = SOFT.sub(r"<em>\1</em>", STRONG.sub(r"<strong>\1</strong>", told))
    for number, code in enumerate(codes):
        told = told.replace(f"{MARK}{number}{MARK}", code)
    return Markup(told)  # noqa: S704 - escaped above, before any sign was read


def _picture(found: re.Match[str], leads: Leads) -> str:
    address = leads(found[2])
    if not address:
        return found[1]
    return f'<img src="{escape(address)}" alt="{found[1]}" loading="lazy">'


def _link(found: re.Match[str], leads: Leads) -> str:
    address = leads(found[2])
    if not address:
        return found[1]
    away = ' rel="noreferrer"' if "://" in address else ""
    return f'<a href="{escape(address)}"{away}>{found[1]}</a>'
