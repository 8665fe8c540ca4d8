"""What there is to speak of: aspects with the thing they are about, the worst first."""

from __future__ import annotations

from dataclasses import dataclass

from amends.core.nouns import Mention, Reading, Setting

from .meaning import meant
from .phrases import ways
from .things import thing_named

WORST_FIRST = (
    "safety", "fairness", "privacy", "service.attitude", "outcome", "food.taste",
    "order.accuracy", "product.quality", "food.temperature", "place.cleanliness",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Topic:
    """An aspect to speak of, and the thing that the guest had where it names one."""

    aspect: str
    thing: str | None = None

    @property
    def key(self) -> str:
        """The aspect as it is spelt in phrase names."""
        return self.aspect.replace(".", "-")

    @property
    def is_speakable(self) -> bool:
        """Whether we have words for it; what we have none for is passed over."""
        return bool(ways("en", f"topic-{self.key}"))


def topics(
    reading: Reading,
    setting: Setting,
    polarities: tuple[str, ...],
    ranks: tuple[str, ...],
) -> tuple[Topic, ...]:
    """The aspects of these polarities, each once, the gravest first, general last."""
    mentions = [
        m
        for m in meant(reading, setting)
        if m.polarity in polarities and Topic(m.aspect).is_speakable
    ]
    seen: dict[str, Mention] = {}
    text = setting.review.text
    for mention in mentions:
        seen.setdefault(mention.aspect, mention)

    if {"waiting", "delivery.time"} <= seen.keys():
        # Who waits for a courier waits; who stands in a queue expects no courier.
        del seen["waiting" if setting.sector == "delivery" else "delivery.time"]

    def gravity(mention: Mention) -> int:
        if mention.aspect == "general":
            return len(ranks) + 1
        known = mention.aspect in ranks
        return ranks.index(mention.aspect) if known else len(ranks)

    def named(mention: Mention) -> str | None:
        # Where one thing was good and another bad, the quote may hold the wrong one.
        quote = "" if mention.polarity == "mix" else mention.quote
        return thing_named(mention.aspect, quote, text, reading.lang, setting.sector)

    return tuple(
        Topic(m.aspect, named(m))
        for m in sorted(seen.values(), key=gravity)
        if not (m.aspect == "general" and len(seen) > 1)
    )
