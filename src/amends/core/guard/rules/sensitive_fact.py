"""Health, belief, origin, a child and being a client at all stay private."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.disclosures import disclosures
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span

_NEAR = 60
_SHORT = 5
_ILLNESS = (
    "ill",
    "dis",
    "inf",
    "haig",
    "saira",
    "boal",
    "bol",
    "pole",
    "tule",
    "aller",
)


class SensitiveFact:
    """What the law calls sensitive never stands in a public reply."""

    id = "sensitive-fact"
    source = "GDPR Art. 9; HIPAA settlements over replies to reviews"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield sensitive words about the customer that the review does not have."""
        if not matter.public:
            return
        if matter.discreet:
            for place in matter.reply.free(
                "sensitive-fact.client", "sensitive-fact.client-unless"
            ):
                yield Objection(place, "block")
            for place in disclosures(matter):
                yield Objection(place, "block")
        for name in ("health", "belief", "minor"):
            for place in matter.reply.places(f"sensitive-fact.{name}"):
                if _of_the_customer(matter, place) and not _in_review(matter, place):
                    yield Objection(place, "block")


def _of_the_customer(matter: Matter, place: Span) -> bool:
    around = max(matter.reply.sentence(place[0])[0], place[0] - _NEAR), place[1] + _NEAR
    return bool(matter.reply.within("customer.you", around))


def _in_review(matter: Matter, place: Span) -> bool:
    start = matter.reply.folded[slice(*place)][:_SHORT]
    # Who wrote "I was sick all night" told of the illness, whatever the word.
    if start.startswith(_ILLNESS) and matter.review.says("topics.safety"):
        return True
    return any(word.startswith(start) for word in matter.review.words)
