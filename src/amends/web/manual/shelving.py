"""The way of each document into the package.

``python -m amends.web.manual.shelving`` says what is missing, ``--mend`` adds it.

The package that is built holds files and no folders from outside, so every document
and picture of docs/ has a link of its own in pages/; a test keeps both in step. Never
called while the product runs.
"""

from __future__ import annotations

import sys
from pathlib import Path

from amends.web.manual.shelf import KINDS, PAGES

DOCS = Path(__file__).parents[4] / "docs"
UP = "../" * 6


def wanted() -> dict[Path, str]:
    """Return each link that there should be, and where it leads."""
    folders = [(kind, "*.md") for kind in KINDS] + [("images", "*.png")]
    return {
        PAGES / folder / path.name: f"{UP}docs/{folder}/{path.name}"
        for folder, kind in folders
        for path in sorted((DOCS / folder).glob(kind))
    }


def amiss() -> list[str]:
    """Return what is missing or leads nowhere."""
    links = wanted()
    idle = [path for path in PAGES.rglob("*.*") if path not in links]
    missing = [path for path in links if not path.exists()]
    return [path.relative_to(PAGES).as_posix() for path in (*idle, *missing)]


def shelve() -> int:
    """Bring the links in step with the documents."""
    links = wanted()
    for path in list(PAGES.rglob("*.*")):
        if path not in links:
            path.unlink()
    for path, target in links.items():
        if not path.is_symlink():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(target)
    return 0


def main(words: list[str]) -> int:
    """Compare the package with docs/, or with ``--mend`` bring it in step."""
    if words == ["--mend"]:
        return shelve()
    lacking = amiss()
    for name in lacking:
        sys.stdout.write(f"{name} is not in the package: ./amends check --mend\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
