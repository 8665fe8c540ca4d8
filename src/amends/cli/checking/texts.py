"""The interface's texts: gather them from source, keep every language complete.

``python -m amends.cli.checking.texts`` says what is missing; ``--mend`` writes the
catalogues anew (translations stay) and compiles them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from amends.cli.project import checkout

LANGUAGES = ("et", "fi", "ro")
"""English is the language of the source and needs no catalogue."""

METHODS = [
    ("**/migrations/**.py", "ignore"),
    ("**/tests/**.py", "ignore"),
    ("**.py", "python"),
    ("**/templates/**.html", "jinja2"),
    ("**/templates/**.txt", "jinja2"),
    ("**/templates/**.svg", "jinja2"),
]
OPTIONS = {
    "**/templates/**.*": {
        "extensions": "jinja2.ext.i18n,jinja2.ext.do",
        "trim_blocks": "true",
        "lstrip_blocks": "true",
        "silent": "false",
        "newstyle_gettext": "true",
    }
}
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def gathered(source: Path) -> Catalog:
    """Return every text that the source asks to have translated."""
    found = Catalog(project="Amends", fuzzy=False)
    options = {
        pattern: OPTIONS["**/templates/**.*"]
        for pattern, method in METHODS
        if method == "jinja2"
    }
    rows = extract_from_dir(
        source, METHODS, options, keywords=KEYWORDS, comment_tags=("Translators:",)
    )
    for name, _line, text, comments, context in rows:
        where = [(f"src/amends/{name}", 0)]
        found.add(
            text, None, where, auto_comments=list(comments), context=context or None
        )
    return found


def place(source: Path, language: str) -> Path:
    """Return where the catalogue of a language lies."""
    return source / "locale" / language / "LC_MESSAGES" / "django.po"


def kept(source: Path, language: str) -> Catalog:
    """Return the catalogue as it is on disk; an empty one when there is none."""
    path = place(source, language)
    if not path.exists():
        return Catalog(locale=language, project="Amends", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="django")


def compiled(catalogue: Catalog) -> bytes:
    """Return what the program reads at run time."""
    made = BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()


def complaints(source: Path) -> Iterator[str]:
    """Tell each text that a language lacks, and each catalogue not compiled."""
    wanted = gathered(source)
    for language in LANGUAGES:
        have = kept(source, language)
        for message in wanted:
            if message.id:
                yield from _complaints_about(message, have, language)
        obsolete = [m for m in have if m.id and wanted.get(m.id, m.context) is None]
        for message in obsolete:
            yield f"{language}: nobody asks for {message.id!r} any more"
        binary = place(source, language).with_suffix(".mo")
        if not binary.exists() or binary.read_bytes() != compiled(have):
            yield f"{language}: the compiled catalogue is not that of the text"


def _complaints_about(message: Message, have: Catalog, language: str) -> Iterator[str]:
    there = have.get(message.id, message.context)
    if there is None:
        yield f"{language}: {message.id!r} is not in the catalogue"
        return
    forms = there.string if isinstance(there.string, tuple) else (there.string,)
    if not all(forms) or there.fuzzy:
        yield f"{language}: {message.id!r} is not translated"
        return
    for error in there.check(have):
        yield f"{language}: {message.id!r}: {error}"


def mend(source: Path) -> None:
    """Write each catalogue anew from the source, keeping its translations."""
    wanted = gathered(source)
    for language in LANGUAGES:
        catalogue = kept(source, language)
        catalogue.update(wanted, no_fuzzy_matching=True, update_header_comment=False)
        catalogue.obsolete.clear()
        path = place(source, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=88, sort_output=True, include_lineno=False)
        path.with_suffix(".mo").write_bytes(compiled(kept(source, language)))


def main(words: list[str]) -> int:
    """Check, or with ``--mend`` write; 1 when something is missing."""
    source = checkout() / "src" / "amends"
    if words == ["--mend"]:
        mend(source)
        return 0
    found = list(complaints(source))
    for line in found[:40]:
        print(line)
    if found:
        print(
            f"{len(found)} texts to look at. `./amends check --mend` brings the "
            "catalogues in src/amends/locale up to date; then translate what is empty."
        )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
