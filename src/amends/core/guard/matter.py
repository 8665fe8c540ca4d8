"""One reply with all that is known about it, as every rule sees it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from amends.core.guard.channels import Channel, channel
from amends.core.guard.passage import Passage, Span
from amends.core.languages.shelf import FULL
from amends.core.nouns import Setting

DISCREET = frozenset(
    [
        "health",
        "dental",
        "finance",
        "clinic",
        "hospital",
        "pharmacy",
        "therapy",
        "psychology",
        "psychiatry",
        "medical",
        "medicine",
        "bank",
        "banking",
        "insurance",
        "legal",
        "law",
        "mental_health",
        "healthcare",
        "dentist",
        "dentistry",
        "physiotherapy",
        "credit",
        "care",
        "social_care",
        "fertility",
    ]
)


_TELLING = 4
"""Words that begin with the same letters, so many, are taken for one word."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Something a rule objects to: its words' (start, end), and how grave it is.

    What is ``certain`` no ear may doubt: capitals, words of abuse.
    """

    span: Span
    level: str
    certain: bool = False


class Matter:
    """The reply, the review and the facts, each read once."""

    def __init__(self, reply: str, setting: Setting) -> None:
        self.setting = setting
        self.reply = Passage(reply)

    @property
    def public(self) -> bool:
        """True where everybody can read the reply."""
        return self.setting.public

    @cached_property
    def channel(self) -> Channel:
        """The channel's limits and manners."""
        return channel(self.setting.channel)

    @property
    def discreet(self) -> bool:
        """True in health, dental, finance and like sectors."""
        sector = (self.setting.sector or "").lower().replace("-", "_").replace(" ", "_")
        return sector in DISCREET

    @property
    def _you(self) -> list[Span]:
        return self.reply.places("customer.you")

    @property
    def answers(self) -> bool:
        """True where it answers somebody, and is no invitation or letter to many."""
        review = self.setting.review
        told = bool(review.text.strip()) or review.stars is not None
        return self.public or told

    @cached_property
    def review(self) -> Passage:
        """What the customer wrote."""
        return _review(
            self.setting.review.text, (self.setting.review.lang or "").lower()[:2]
        )

    def restated(self, span: Span) -> bool:
        """Tell whether the review itself says what these words of the reply say."""
        you = {self.reply.folded[slice(*place)] for place in self._you}
        said = [
            word
            for word in self.reply.within_words(span)
            if len(word) > 2 and word not in you
        ]
        told = {word[:_TELLING] for word in self.review.words}
        return bool(said) and all(word[:_TELLING] in told for word in said)

    @cached_property
    def facts(self) -> Passage:
        """What the house knows, one fact a line, in whichever language."""
        return _facts(self.setting.known.facts)

    @cached_property
    def understood(self) -> bool:
        """True where the reply is in a language whose phrases are known in full.

        What a reply lacks can be said only of such a reply.
        """
        main = self.reply.tongues.main
        return main in FULL if main else bool(self.reply.languages)

    def teams(self, words: str) -> bool:
        """Tell whether these words name a team or an office instead of a person."""
        return Passage(words, self.reply.languages, "role").says("signature.team")

    @property
    def whole(self) -> Span:
        """The span of a finding that is about the reply as a whole."""
        return 0, 0


# The page checks while somebody types: only the reply changes from check to check.
@lru_cache(maxsize=64)
def _review(text: str, lang: str) -> Passage:
    told = Passage(text)
    known = {lang} if lang in FULL else set(told.languages)
    return Passage(text, [language for language in FULL if language in known], "review")


@lru_cache(maxsize=64)
def _facts(facts: tuple[str, ...]) -> Passage:
    return Passage("\n".join(facts), FULL, "facts")
