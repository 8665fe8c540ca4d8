"""`amends eval drafts`: figures over many drafts, and pages to judge them by."""

from __future__ import annotations

from pathlib import Path

from amends.core.drafting.evaluating.measuring import (
    Answered,
    Figures,
    Guard,
    answered,
    measured,
)
from amends.core.drafting.evaluating.page import page
from amends.core.drafting.evaluating.reviews import LANGUAGES

COUNT = 200
SHOWN = 40


def report(
    guard: Guard, *, count: int = COUNT, seed: int = 1, pages: Path | None = None
) -> tuple[str, bool]:
    """The figures of each language as a table, and whether all bars are met.

    ``pages`` is a folder in which a page of drafts is written for each language.
    """
    found = []
    for lang in LANGUAGES:
        rows = list(answered(lang, count, guard, seed=seed))
        found.append(measured(lang, rows, guard))
        if pages is not None:
            _keep(pages, lang, rows)
    return _table(found), all(figures.is_met for figures in found)


def _keep(folder: Path, lang: str, rows: list[Answered]) -> None:
    path = folder / f"drafts-{lang}.md"
    path.write_text(page(lang, rows[:SHOWN]), "utf-8")


def _table(found: list[Figures]) -> str:
    lines = ["language  drafts  blocked  warned   likest  alike  objections"]
    for one in found:
        told = ", ".join(f"{name} {n}" for name, n in one.objections.most_common())
        lines.append(
            f"{one.lang:<8}  {one.drafts:>6}  {one.blocked:>7}  "
            f"{one.warned_share:>6.1%}  {one.likest:>6.1f}  {one.alike:>5}  {told}"
        )
    return "\n".join(lines)
