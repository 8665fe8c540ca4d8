"""A reply thanks and answers; it does not sell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.identifiers.own_contact import OwnContact
from amends.core.guard.matter import Matter, Objection

_HASHTAG = re.compile(r"(?<!\w)#[^\W\d_]\w{2,}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]{3,200}")


class Advertising:
    """A reply thanks and answers; it does not sell."""

    id = "advertising"
    source = "Google Business Profile policy ADVERTISING_AND_SOLICITATION"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield selling phrases, stuffed hashtags and a name said too often."""
        for place in matter.reply.free("advertising.phrases", "advertising.unless"):
            if not matter.restated(place):
                yield Objection(place, "warn")
        tags = list(_HASHTAG.finditer(matter.reply.text))
        if len(tags) >= 2:
            yield Objection(tags[0].span(), "warn")
        links = list(_LINK.finditer(matter.reply.text))
        own = OwnContact(matter.setting.business)
        if len(links) >= 2 and matter.public and not own.owns_domain(links[0][0]):
            yield Objection(links[0].span(), "warn")
        yield from _name_stuffing(matter)


def _name_stuffing(matter: Matter) -> Iterator[Objection]:
    name = matter.setting.business.name.strip()
    if len(name) > 3:
        named = list(re.finditer(re.escape(name), matter.reply.text, re.IGNORECASE))
        if len(named) >= 4:
            yield Objection(named[-1].span(), "warn")
