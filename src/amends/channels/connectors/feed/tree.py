"""XML from strangers as a small tree: no doctype, no entities, no depth without end."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

DEEPEST = 64
LARGEST = 8 * 1024 * 1024


class NotXML(Exception):
    """This cannot be read as a feed."""


@dataclass(slots=True)
class Node:
    """One element; its name without the namespace, in small letters."""

    name: str
    attributes: dict[str, str]
    children: list[Node] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def text(self) -> str:
        """Return the words inside, tags of XHTML content left out."""
        return "".join(self.pieces).strip()

    def all(self, name: str) -> list[Node]:
        """Return the direct children of that name."""
        return [child for child in self.children if child.name == name]

    def first(self, *names: str) -> str:
        """Return the words of the first child that has any, by the names' order."""
        for name in names:
            for child in self.all(name):
                if child.text():
                    return child.text()
        return ""


class _Builder:
    def __init__(self) -> None:
        self.root: Node | None = None
        self.open: list[Node] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) >= DEEPEST:
            raise NotXML
        bare = {key.rpartition(" ")[2].lower(): val for key, val in attributes.items()}
        node = Node(name.rpartition(" ")[2].lower(), bare)
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)

    def end(self, name: str) -> None:
        del name
        node = self.open.pop()
        # XHTML inside an entry is words with tags between them.
        if self.open and node.name not in {"entry", "item", "author"}:
            self.open[-1].pieces.extend(node.pieces)

    def words(self, piece: str) -> None:
        if self.open:
            self.open[-1].pieces.append(piece)

    def refuse(self, *told: object) -> None:
        del told
        raise NotXML


def read(body: bytes) -> Node:
    """Return the root; raises NotXML."""
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.words
    # A doctype may define entities that swell, or that read files.
    parser.StartDoctypeDeclHandler = builder.refuse
    parser.EntityDeclHandler = builder.refuse
    try:
        parser.Parse(body[:LARGEST].lstrip(), True)  # noqa: FBT003 - its only form
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise NotXML from error
    if builder.root is None:
        raise NotXML
    return builder.root
