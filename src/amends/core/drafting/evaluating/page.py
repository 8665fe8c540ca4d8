"""Drafts as a page that a native reader can judge: review, reply, what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from amends.core.drafting.evaluating.measuring import Answered

NAMES = {"et": "Estonian", "fi": "Finnish", "ro": "Romanian", "en": "English"}


def page(lang: str, rows: Sequence[Answered]) -> str:
    """The page in Markdown: a table, one row for each draft."""
    head = (
        f"# Drafts to judge: {NAMES[lang]}\n\n"
        f"{len(rows)} invented reviews of one place as they come, each answered with "
        "what was answered before in mind. Nobody has touched the replies. Written by "
        "`./amends eval drafts --pages docs/reference`; read them as a guest would, "
        "and mend the sayings in `src/amends/core/languages/"
        f"{lang}/*.ftl` where one sounds wrong.\n\n"
        "| | Review | Reply | Rests on |\n|---|---|---|---|\n"
    )
    return head + "".join(_row(number, row) for number, row in enumerate(rows, 1))


def _row(number: int, row: Answered) -> str:
    there = row.told.setting
    stars = int(there.review.stars or 0)
    told = " · ".join(
        part
        for part in (
            "★" * stars,
            f"{there.sector}, {there.channel}",
            f"at fault: {there.known.at_fault}",
        )
        if part
    )
    grounds = sorted({g for move in row.draft.moves for g in move.rests_on})
    held = f"<br>*held: {row.drafts.held}*" if row.drafts.held else ""
    cells = (
        f"{row.told.text or '(no words)'}<br>*{told}*",
        row.draft.text.replace("\n", "<br>") + held,
        ", ".join(grounds),
    )
    return f"| {number} | " + " | ".join(_cell(cell) for cell in cells) + " |\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
