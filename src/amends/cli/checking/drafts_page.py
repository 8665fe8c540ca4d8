"""docs/reference/drafts-XX.md, written from what the drafting core answers.

``python -m amends.cli.checking.drafts_page --mend`` writes them anew; so does
``./amends eval drafts --pages docs/reference`` beside its figures.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from amends.cli.project import checkout
from amends.core.drafting.evaluating.reviews import LANGUAGES
from amends.core.drafting.evaluation import SHOWN, report
from amends.core.guard import check
from amends.core.nouns import Finding, Setting


def pages(folder: Path) -> None:
    """Write the page of each language into the folder."""
    report(_guard, count=SHOWN, pages=folder)


def stale(docs: Path) -> list[str]:
    """Return the names of pages that do not show what is answered today."""
    with tempfile.TemporaryDirectory(prefix="amends-drafts-") as fresh:
        pages(Path(fresh))
        return [
            f"drafts-{lang}.md"
            for lang in LANGUAGES
            if _read(docs / f"drafts-{lang}.md")
            != _read(Path(fresh, f"drafts-{lang}.md"))
        ]


def _guard(text: str, there: Setting) -> tuple[Finding, ...]:
    return tuple(check(text, there))


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def main(words: list[str]) -> int:
    """Compare the pages with the drafts of today, or with ``--mend`` write them."""
    docs = checkout() / "docs" / "reference"
    if words == ["--mend"]:
        pages(docs)
        return 0
    old = stale(docs)
    for name in old:
        print(f"{name} does not show the drafts of today: ./amends check --mend")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
