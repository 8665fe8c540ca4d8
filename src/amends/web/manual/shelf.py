"""What there is to read: the documents by kind, their titles, and who mentions what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

PAGES = Path(__file__).parent / "pages"
KINDS = ("tutorial", "howto", "explanation", "reference", "decisions")
CONTENTS = "README"
TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)
SIGNS = re.compile(r"[`*_]")
# A list of links says nothing that its pages do not say better.
MOST = 30


@dataclass(frozen=True, slots=True)
class Document:
    """One document: the shelf it stands on, its file's name, its title."""

    kind: str
    name: str
    title: str

    @property
    def path(self) -> Path:
        """Where it lies."""
        return PAGES / self.kind / f"{self.name}.md"

    def text(self) -> str:
        """Return its words as they were written."""
        return self.path.read_text("utf-8")


@lru_cache(maxsize=1)
def documents() -> tuple[Document, ...]:
    """Return every document, shelf by shelf; asked for once in each process."""
    found = [
        Document(kind, path.stem, title_of(path))
        for kind in KINDS
        for path in sorted((PAGES / kind).glob("*.md"))
    ]
    return tuple(found)


def shelf(kind: str) -> tuple[Document, ...]:
    """Return what stands on one shelf, without its list of contents."""
    return tuple(d for d in documents() if d.kind == kind and d.name != CONTENTS)


def document(kind: str, name: str) -> Document | None:
    """Return one document, or None; no other file can be named."""
    known = {(each.kind, each.name): each for each in documents()}
    return known.get((kind, name))


def picture(name: str) -> Path | None:
    """Return the file of a picture that documents show, or None."""
    known = {path.name: path for path in (PAGES / "images").glob("*.png")}
    return known.get(name)


def title_of(path: Path) -> str:
    """Return the first heading of a file, without signs of its writing."""
    found = TITLE.search(path.read_text("utf-8"))
    return SIGNS.sub("", found[1]) if found else path.stem


def mentioning(words: str) -> list[tuple[Document, str]]:
    """Return the documents in which all the words stand, with a line that shows it."""
    wanted = words.casefold().split()
    found = []
    for each in documents() if wanted else ():
        text = each.text()
        if each.name != CONTENTS and all(w in text.casefold() for w in wanted):
            found.append((each, line_with(text, wanted)))
    # Whoever names a title wants that page.
    found.sort(key=lambda pair: not all(w in pair[0].title.casefold() for w in wanted))
    return found[:MOST]


def line_with(text: str, wanted: list[str]) -> str:
    """Return the line that holds most of the words, as plain text."""
    lines = [line for line in text.splitlines() if not line.startswith(("#", "```"))]
    best = max(lines, key=lambda line: sum(w in line.casefold() for w in wanted))
    return SIGNS.sub("", best).strip("|->. ")[:240]
