"""Why a finding was made and how to mend it, in the reader's language."""

from __future__ import annotations

from typing import Any

from amends.core.languages.shelf import FULL, table

LONGEST = 80


def wording(finding: str, quote: str, ui_lang: str) -> tuple[str, str]:
    """Return (why, mend); a language without these words answers in English."""
    entry: dict[str, Any] = (
        table(ui_lang[:2], "guard").get(finding, {}) if ui_lang[:2] in FULL else {}
    )
    if "why" not in entry or "mend" not in entry:
        entry = table("en", "guard")[finding]
    # Replaced, not formatted: the quote is a stranger's text and may hold braces.
    shown = quote if len(quote) <= LONGEST else quote[:LONGEST] + "…"
    return entry["why"].replace("{quote}", shown), entry["mend"].replace(
        "{quote}", shown
    )
