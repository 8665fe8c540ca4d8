"""What mentions come to beside the stars and the trade: a reader takes words singly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from amends.core.nouns import Mention, Reading, Setting

HAIR = ("juuks", "juus", "hiuk", "hius", "tukka", "păr", "hair")
"""In a salon this is the work, not a finding on a plate."""


SURE = 0.85
"""From here on praise beside one or two stars is believed."""

MEANS = {
    # "Safe and fast" is said of an app that does not fail; its menu is not eaten.
    ("app", "safety"): "performance",
    ("app", "food.taste"): "usability",
    ("app", "food.choice"): "usability",
    ("beauty", "opening.hours"): "booking",
    # A crooked fringe is no crooked deal.
    ("beauty", "fairness"): "outcome",
}


def meant(reading: Reading, setting: Setting) -> tuple[Mention, ...]:
    """The mentions as this house has to take them."""
    stars = setting.review.stars
    mentions = tuple(_in_trade(reading.aspects, setting.sector))
    if stars is not None and stars >= 4:
        # Both good and bad about one thing, and four stars: good won.
        return tuple(
            replace(m, polarity="pos") if m.polarity == "mix" else m for m in mentions
        )
    if stars is None or stars > 2:
        return mentions
    # To be glad of what was a complaint is worse than to leave praise unnamed, and to
    # say that they complained of what they praised is worse than both.
    return tuple(m for m in mentions if m.polarity != "pos" or m.confidence > SURE)


def _in_trade(mentions: tuple[Mention, ...], sector: str | None) -> Iterator[Mention]:
    for mention in mentions:
        named = (sector, mention.aspect, mention.polarity)
        if named == ("beauty", "place.cleanliness", "neg"):
            is_work = any(stem in mention.quote.casefold() for stem in HAIR)
            yield replace(mention, aspect="outcome") if is_work else mention
        elif mention.polarity != "neu":
            means = MEANS.get((sector or "", mention.aspect), mention.aspect)
            yield replace(mention, aspect=means)
        else:
            yield mention
