"""Actions: what could be tried, from a catalogue that a house extends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from amends.core.languages.shelf import FULL, table

from .contract import Story

_MOST = 4


def suggested(
    story: Story,
    language: str = "en",
    own: Mapping[str, Sequence[str]] | None = None,
) -> tuple[str, ...]:
    """Return at most four actions: the house's own first, then what fits the context.

    Keys are an aspect (``waiting``) or an aspect in a context (``waiting@daypart``).
    There is nothing to mend in praise.
    """
    if story.polarity != "neg":
        return ()
    shipped = table(language if language in FULL else "en", "actions")
    keys = [f"{story.aspect}@{dim}" for dim, _ in story.context] + [story.aspect]
    found = [
        action
        for catalogue in (own or {}, shipped)
        for key in keys
        for action in catalogue.get(key, ())
    ]
    return tuple(dict.fromkeys(found))[:_MOST]
