"""What a reply tells as done rests on a known fact."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span
from amends.core.guard.topics import stems

DEEDS = (
    "dismiss", "discipline", "refund", "repair", "train", "hire", "change", "install",
    "inspect", "records", "send", "cancel", "clean", "never",
)  # fmt: skip
RETOLD = frozenset({"cancel"})
"""Deeds of which customers tell themselves: "my lesson was cancelled"."""
_BEFORE = 22
"""A "not" or "will be" this close in front makes a deed no claim."""


class UnsupportedClaim:
    """What a reply tells as done rests on a known fact."""

    id = "unsupported-claim"
    source = "UCPD Art. 6 (misleading statements)"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield deeds told as done of which no fact knows."""
        for deed in DEEDS:
            for place in matter.reply.places(f"deeds.{deed}"):
                told = _only_meant(matter, place) or _known(matter, deed, place)
                if not told and not (deed in RETOLD and _retold(matter, place)):
                    yield Objection(place, "block")


def _only_meant(matter: Matter, place: Span) -> bool:
    start = max(matter.reply.sentence(place[0])[0], place[0] - _BEFORE)
    return bool(matter.reply.within("deeds.not", (start, place[0])))


def _retold(matter: Matter, place: Span) -> bool:
    """Tell whether the review uses the deed's own word."""
    deed = matter.reply.folded[slice(*place)].split()[-1]
    return len(deed) > 4 and deed[:5] in stems(matter.review)


def _known(matter: Matter, deed: str, place: Span) -> bool:
    """Facts may be in another language than the reply: the kind of deed must agree."""
    if not matter.facts.text:
        return False
    words = {
        matter.reply.folded[start:end][:5]
        for start, end in matter.reply.tokens
        if place[0] - 40 <= start < place[1] + 40 and end - start > 4
    }
    return matter.facts.says(f"proof.{deed}") or len(words & stems(matter.facts)) >= 2
