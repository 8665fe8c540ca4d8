"""Simple matters and hard ones, told apart by what a row of the inbox knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amends.core.answering.border import SPOKEN

if TYPE_CHECKING:
    from amends.cases.case import Case

HARD, SIMPLE = "hard", "simple"
GLAD = frozenset({"praise", "thanks"})


def hardness(case: Case) -> str:
    """Return hard, simple, or nothing for what lies between.

    Hard: urgent, or a complaint. Simple: thanks and praise without a complaint in it,
    in a language in which drafts are complete.
    """
    if case.severity >= 2 or case.urgent:
        return HARD
    glad = case.kind in GLAD and case.polarity == "pos"
    return SIMPLE if glad and case.language in SPOKEN else ""
