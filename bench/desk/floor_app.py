"""The floor: the barest page that shows fifty cases, over the same words.

One table, one index, one template and no session, language, role or history: what
is above it is the price of being a desk.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Environment

from bench.desk.stock import RARE

COLUMNS = "SELECT id, at, stars, text, author FROM cases"
NEWEST = f"{COLUMNS} ORDER BY at DESC, id DESC LIMIT 50"
MATCHES = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50"
FOUND = f"{COLUMNS} WHERE id IN ({MATCHES})"
PAGE = """<!doctype html><html lang="en"><head><title>Inbox</title></head><body>
<h1>Inbox</h1><ul>{% for id, at, stars, text, author in rows %}
<li><a href="/cases/{{ id }}/">{{ author }}</a> <time>{{ at }}</time>
<span>{{ stars }} of 5</span><p>{{ text }}</p></li>{% endfor %}</ul></body></html>"""
Start = Callable[[str, list[tuple[str, str]]], Any]


class Floor:
    """Answers `/search/` with the newest fifty that hold the word, else the newest."""

    def __init__(self, path: str) -> None:
        self.base = sqlite3.connect(path, check_same_thread=False)
        self.page = Environment(autoescape=True).from_string(PAGE)

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        asked = (FOUND, (RARE,)) if environ["PATH_INFO"] == "/search/" else (NEWEST,)
        rows = self.base.execute(*asked).fetchall()
        start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [self.page.render(rows=rows).encode()]


application = Floor(os.environ["FLOOR_DATABASE"])
