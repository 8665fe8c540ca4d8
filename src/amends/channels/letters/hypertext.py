"""HTML as plain text: what a reader would see, quotations marked with ">".

One pass with a scanner of our own: parsers that build a tree need minutes for a mail
of a hundred thousand nested tags. Broken markup never raises.
"""

from __future__ import annotations

import re
from html import unescape

LONGEST = 1_000_000
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})([^<>]{0,4000})>")
SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "svg"})
BLOCK_TAGS = """
address article aside blockquote body center dd div dl dt fieldset figure footer form
h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul
"""
BLOCKS = frozenset(BLOCK_TAGS.split())
CLOSE_THEMSELVES = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "dd",
        "dt",
        "hr",
        "img",
        "input",
        "li",
        "link",
        "meta",
        "option",
        "p",
        "tbody",
        "td",
        "th",
        "tr",
        "wbr",
    ]
)
DEEPEST = 1000
APART = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol"})
# What mail programs wrap the history in.
HISTORY = re.compile(
    r"gmail_quote|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|appendonsend|"
    r"OLK_SRC_BODY_SECTION|protonmail_quote|zmail_extra|tutanota_quote"
)
MARK = "\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}history"


def to_text(html: str) -> str:
    """Return the words of an HTML mail, one paragraph per line."""
    pen = _Pen()
    html = html[:LONGEST]
    low = html.lower()
    at = 0
    while at < len(html):
        opened = html.find("<", at)
        if opened < 0:
            pen.say(html[at:])
            break
        pen.say(html[at:opened])
        at = _past(html, low, opened, pen)
    return pen.text()


def too_deep(html: str) -> bool:
    """Say whether tags are nested as no person nests them: trees of it cost minutes."""
    depth = deepest = 0
    for tag in TAG.finditer(html):
        if tag[2].lower() not in CLOSE_THEMSELVES:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest > DEEPEST


def history_begins(line: str) -> bool:
    """Say whether a line is the mark that the mail program set before the history."""
    return line.strip() == MARK


def _past(html: str, low: str, at: int, pen: _Pen) -> int:
    """Deal with what begins at a "<"; return where the text goes on."""
    if html.startswith("<!--", at):
        return _after(html, "-->", at)
    if html.startswith(("<!", "<?"), at):
        return _after(html, ">", at)
    tag = TAG.match(html, at)
    if tag is None:
        pen.say("<")
        return at + 1
    closing, name = bool(tag[1]), tag[2].lower()
    if name in UNSEEN and not closing:
        return _after(low, f"</{name}", tag.end(), over=">")
    pen.tag(name, tag[3], closing=closing)
    return tag.end()


def _after(text: str, end: str, at: int, over: str = "") -> int:
    """Return the place behind ``end``; the end of the text where it never comes."""
    found = text.find(end, at)
    if found < 0:
        return len(text)
    if over:
        closed = text.find(over, found)
        return len(text) if closed < 0 else closed + 1
    return found + len(end)


class _Pen:
    """Writes lines down as tags and words come by."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: list[str] = []
        self.depth = 0
        self.gap = False

    def say(self, run: str) -> None:
        """Add words to the line."""
        if run:
            self.words.append(SPACE.sub(" ", unescape(run)))

    def tag(self, name: str, attributes: str, *, closing: bool) -> None:
        """Begin a line, a paragraph or a quotation where the tag says so."""
        if name == "br":
            self._end()
        elif name in BLOCKS:
            self._block(name, closing=closing)
        elif name in {"td", "th"}:
            self.words.append(" ")
        if not closing and attributes and HISTORY.search(attributes):
            self._end()
            self.lines.append(MARK)

    def _block(self, name: str, *, closing: bool) -> None:
        if "".join(self.words).strip():
            self._end()
        self.words = []
        if name == "blockquote":
            self.depth = max(0, self.depth + (-1 if closing else 1))
        if name in APART and self.lines and self.lines[-1].strip("> "):
            self._end()
        if name == "li" and not closing:
            self.words.append("- ")

    def _end(self) -> None:
        line = SPACE.sub(" ", "".join(self.words)).strip()
        # Deeper than this nobody follows, and the marks would outweigh the words.
        marks = ">" * min(self.depth, 5)
        self.lines.append(f"{marks} {line}".rstrip() if marks else line)
        self.words = []

    def text(self) -> str:
        """Return everything written, without runs of empty lines."""
        self._end()
        kept: list[str] = []
        for line in self.lines:
            if line or (kept and kept[-1]):
                kept.append(line)
        return "\n".join(kept).strip("\n")
