"""Catalogues: the interface's words, from the source to each language and back.

``python -m amends.web.catalogues update`` gathers every text from code and templates
and brings locale/<language>/LC_MESSAGES/django.po in step with it; ``compile``
writes the .mo files that Django reads; ``missing`` lists what has no translation and
fails while anything has none. Both .po and .mo are kept in the repository: nothing
is compiled where Amends is installed. Never called while the product runs.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import (
    DEFAULT_KEYWORDS,
    extract_from_dir,
    extract_python,
)
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

SOURCE = Path(__file__).parents[1]
LOCALE = SOURCE / "locale"
LANGUAGES = ("et", "fi", "ro")  # English is the source
OPTIONS = {
    "**/templates/**.html": {
        "newstyle_gettext": "true",
        "trimmed": "true",
        "trim_blocks": "true",
        "lstrip_blocks": "true",
        "silent": "false",
        "extensions": "jinja2.ext.do",
    }
}
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# The style guide's own story is told in English only.
APART = ("web/styleguide/", "web/templates/styleguide/")


def from_django(
    file: IO[bytes],
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[tuple[Any, ...]]:
    """Yield the texts of a template in Django's own language."""
    del options  # Babel hands them to every method
    lines = templatize(file.read().decode()).splitlines()
    told = "\n".join(line.strip() for line in lines)  # Python minds indents
    yield from extract_python(io.BytesIO(told.encode()), keywords, comment_tags, {})


METHODS: list[tuple[str, Any]] = [
    ("**.py", "python"),
    ("web/doorway/templates/**.html", from_django),  # allauth's pages in our dress
    ("**/templates/**.html", "jinja2"),
]


def gathered() -> Catalog:
    """Return every text of code and templates, with the places it stands in."""
    catalog = Catalog(project="Amends", charset="utf-8")
    found = extract_from_dir(
        SOURCE,
        METHODS,
        OPTIONS,
        KEYWORDS,
        ("Translators:",),
        strip_comment_tags=True,
    )
    for file, line, message, comments, context in found:
        if not file.startswith(APART):
            catalog.add(
                message, None, [(file, line)], auto_comments=comments, context=context
            )
    return catalog


def path_of(language: str, suffix: str = "po") -> Path:
    """Return where the catalogue of a language lies."""
    return LOCALE / language / "LC_MESSAGES" / f"django.{suffix}"


def catalogue(language: str) -> Catalog:
    """Return the kept catalogue of a language, or an empty one."""
    path = path_of(language)
    if not path.exists():
        comment = f"# The interface of Amends in {language}."
        return Catalog(language, header_comment=comment, project="Amends", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, language)


def update() -> int:
    """Bring every catalogue in step with the source; guesses nothing."""
    source = gathered()
    for language in LANGUAGES:
        kept = catalogue(language)
        kept.update(source, no_fuzzy_matching=True, update_creation_date=False)
        path_of(language).parent.mkdir(parents=True, exist_ok=True)
        with path_of(language).open("wb") as file:
            write_po(
                file,
                kept,
                width=88,
                sort_by_file=True,
                ignore_obsolete=True,
                include_lineno=False,
            )
    return 0


def compile_all() -> int:
    """Write the compiled catalogue beside each kept one."""
    for language in LANGUAGES:
        with path_of(language, "mo").open("wb") as file:
            write_mo(file, catalogue(language))
    return 0


def missing() -> int:
    """List the texts that a language lacks; one line each."""
    source = gathered()
    lacking = [
        f"{language}\t{message.id!r}\n"
        for language, kept in ((each, catalogue(each)) for each in LANGUAGES)
        for message in source
        if message.id and not translated(kept, message)
    ]
    sys.stdout.writelines(lacking)
    return 1 if lacking else 0


def translated(kept: Catalog, message: Message) -> bool:
    """Whether the catalogue has words for this text in every plural form."""
    found = kept.get(message.id, message.context)
    if found is None or found.fuzzy or not found.string:
        return False
    forms = [found.string] if isinstance(found.string, str) else found.string
    return all(forms)


COMMANDS = {"update": update, "compile": compile_all, "missing": missing}


if __name__ == "__main__":
    sys.exit(COMMANDS[sys.argv[1]]())
