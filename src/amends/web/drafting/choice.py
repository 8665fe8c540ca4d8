"""Three drafts to choose from, each with the manner that it is in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from amends.journeys import answer

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from amends.core.nouns import DraftReply
    from amends.web.replies.desk import Desk

NAMES: dict[str, _StrPromise] = {
    "shorter": _("Shorter"),
    "warmer": _("Warmer"),
    "formal": _("More formal"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One draft, by the manner that brings it back."""

    manner: str
    name: str
    draft: DraftReply


def choices(desk: Desk) -> tuple[Choice, ...]:
    """Return a draft in each manner, no two of them in the same words.

    The same note gives the same again, so that a chosen one needs only its manner.
    """
    drafts = answer.propose(
        desk.feedback,
        desk.request.member,
        ui_lang=get_language() or "en",
        note=desk.note,
        variants=1 + len(NAMES),
    ).drafts
    # The first is the plain one, which stands in the box anyway.
    return tuple(
        Choice(manner, str(name), draft)
        for (manner, name), draft in zip(NAMES.items(), drafts[1:], strict=False)
    )
