"""A complaint is answered with a next step or a way to reach someone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.identifiers.emails import emails
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.mood import complains
from amends.core.guard.offers import offers

_PHONE_OR_LINK = re.compile(r"(?:\d[ -]?){6,}|https?://|www\.|\b(?:dm|pm)\b")


class NoWayForward:
    """A complaint is answered with a next step or a way to reach someone."""

    id = "no-way-forward"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield one objection when the customer is left with words alone."""
        if complains(matter) and matter.understood and not _leads_on(matter):
            yield Objection(matter.whole, "warn")


def _leads_on(matter: Matter) -> bool:
    reply = matter.reply
    reachable = _PHONE_OR_LINK.search(reply.folded) or any(emails(reply.folded))
    return (
        bool(reachable)
        or _own_number(matter)
        or any(offers(reply))
        or (not matter.public and reply.says("way-forward.reply"))
        or any(
            not any(_covers(empty, step) for empty in reply.places("way-forward.empty"))
            for step in reply.places("way-forward.phrases")
        )
    )


def _own_number(matter: Matter) -> bool:
    return any(
        contact in matter.reply.text for contact in matter.setting.business.contact
    )


def _covers(empty: tuple[int, int], step: tuple[int, int]) -> bool:
    """A step inside "we will do our best" is none."""
    return empty[0] <= step[0] < empty[1]
