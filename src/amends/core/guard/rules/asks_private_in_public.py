"""Nobody is asked to post personal details where all can read them."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.identifiers.emails import emails
from amends.core.guard.identifiers.numbers import long_numbers
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span

_REACH = 90
_CLOSE = 14


class AsksPrivateInPublic:
    """Nobody is asked to post personal details where all can read them."""

    id = "asks-private-in-public"
    source = "GDPR Art. 5(1)(f), 25"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield requests for details that name no private way to give them."""
        if not matter.public:
            return
        reply = matter.reply
        for place in reply.places("private.details"):
            sentence = reply.sentence(place[0])
            asked = _asked(matter, place, sentence)
            if asked and (
                _here(matter, place, sentence) or not _private_way(matter, sentence)
            ):
                yield Objection(
                    (asked[0], place[1]) if asked < place else place, "block"
                )


def _asked(matter: Matter, place: Span, sentence: Span) -> Span | None:
    """Return the asking word near the detail, unless the detail is the house's own."""
    own = matter.reply.within(
        "own.context", (max(sentence[0], place[0] - 12), place[0])
    )
    if any(end >= place[0] - 2 for _, end in own) or _complained_of(matter, place):
        return None
    near = [
        give
        for give in matter.reply.within("private.give", sentence)
        if abs(give[0] - place[0]) <= _REACH
    ]
    return min(near, key=lambda give: abs(give[0] - place[0]), default=None)


def _complained_of(matter: Matter, place: Span) -> bool:
    """ "A silent phone" is what the review tells of; "your phone" is asked for."""
    reply = matter.reply
    near = max(0, place[0] - _CLOSE), min(len(reply.folded), place[1] + _CLOSE)
    return matter.restated(place) and not reply.within("customer.you", near)


def _here(matter: Matter, place: Span, sentence: Span) -> bool:
    return any(
        abs(here[0] - place[0]) <= _REACH
        for here in matter.reply.within("private.here", sentence)
    )


def _private_way(matter: Matter, sentence: Span) -> bool:
    """Tell whether this sentence or a neighbour names a private channel."""
    order = matter.reply.sentences
    index = order.index(sentence)
    around = order[max(0, index - 1)][0], order[min(len(order) - 1, index + 1)][1]
    words = matter.reply.text[slice(*around)]
    reachable = any(emails(words)) or any(long_numbers(words))
    listed = any(contact in words for contact in matter.setting.business.contact)
    return reachable or listed or bool(matter.reply.within("private.route", around))
