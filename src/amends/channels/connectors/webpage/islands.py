"""The pieces of a page that are meant for machines (JSON-LD). Pure; never raises."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

KIND = "application/ld+json"
LARGEST = 8 * 1024 * 1024
MOST, DEEPEST = 200, 40


@dataclass(slots=True)
class Islands:
    """What was found; ``whole`` says that the page came to its end."""

    trees: list[Any] = field(default_factory=list)
    broken: int = 0
    whole: bool = False


def islands(html: str) -> Islands:
    """Return the trees of a page."""
    reader = _Reader()
    reader.feed(html[:LARGEST])
    reader.close()
    found = Islands(whole="</html>" in html[-2000:].lower() and not reader.inside)
    for text in reader.texts[:MOST]:
        try:
            found.trees.append(json.loads(text))
        except (ValueError, RecursionError):
            found.broken += 1
    found.broken += int(reader.inside)
    return found


def nodes(tree: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield every node of a tree, those above first."""
    if depth > DEEPEST:
        return
    if isinstance(tree, Mapping):
        yield tree
        inner = list(tree.values())
    else:
        inner = tree if isinstance(tree, list) else []
    for one in inner:
        if isinstance(one, Mapping | list):
            yield from nodes(one, depth + 1)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.texts: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = (dict(attrs).get("type") or "").split(";")[0].strip().lower()
        if tag == "script" and kind == KIND:
            self.inside = True
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self.inside = False
