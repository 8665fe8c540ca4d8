"""A review is never bought, and a remedy never mentions one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.offers import offers
from amends.core.guard.passage import Span

_REVIEW_SITE = re.compile(r"(?<!\w)(?:google|tripadvisor|trustpilot|yelp)\w*")
_NEUTRAL_INVITATION = "survey"


class ReviewForReward:
    """A review is never bought, and a remedy never mentions one."""

    id = "review-for-reward"
    source = "Google and Trustpilot policies on incentives; FTC 16 CFR 465.4"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield asking for a review, tying a reward to one, or naming both together."""
        reply = matter.reply
        places = reply.free("review-for-reward.tie", "review-for-reward.unless")
        # A neutral invitation to everybody may ask; a reply to one person may not.
        if matter.channel.name != _NEUTRAL_INVITATION:
            places += reply.free("review-for-reward.ask", "review-for-reward.unless")
        if "review" in matter.channel.forbids:
            places += reply.places("review-for-reward.mention")
        elif not matter.public and any(offers(reply)):
            places += reply.free(
                "review-for-reward.mention", "review-for-reward.unless"
            )
        places += _posting_paid(matter)
        for place in places:
            yield Objection(place, "block")


def _posting_paid(matter: Matter) -> list[Span]:
    """ "Post the same on Google and we'll give you £10 off": no word of a review."""
    reply = matter.reply
    found = []
    for offer in offers(reply):
        sentence = reply.sentence(offer.span[0])
        if reply.within("review-for-reward.unless", sentence):
            continue
        found += [
            (min(one.start(), offer.span[0]), max(one.end(), offer.span[1]))
            for one in _REVIEW_SITE.finditer(reply.said, *sentence)
        ]
    return found
