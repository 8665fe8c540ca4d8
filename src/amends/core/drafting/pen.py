"""The pen: says a phrase in the scene's language and tells the signer what it said."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from amends.core.nouns import Move

from .choosing import Choice
from .limits import is_tight
from .phrases import Arguments, say, ways
from .scene import Scene
from .things import forms
from .topics import Topic

SPOKEN = frozenset({"phone", "voice"})
"""Channels where nobody wrote and nobody has a letter of ours to reply to."""

WRITTEN = {
    "et": re.compile(r"kirjuta|kirja|luge|loen|siiasama|siinsama", re.IGNORECASE),
    "fi": re.compile(r"kirjoi|viesti|luk|luin|luen|palautet", re.IGNORECASE),
    "ro": re.compile(r"scri|citi|citesc|mesaj|\brânduri", re.IGNORECASE),
    "en": re.compile(r"\b(?:writ|wrote|read|message)", re.IGNORECASE),
}
"""Words that are wrong to somebody who did not write but rang."""


@dataclass(frozen=True, slots=True)
class Step:
    """A move with its weight (1 first to go … 9 never goes) and its place."""

    move: Move
    weight: int
    place: str = "body"


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes one attempt at one scene."""

    scene: Scene
    choice: Choice

    def say(self, phrase: str, topic: Topic | None = None, **given: str) -> str:
        """The phrase in the way least heard, as it stands inside a sentence."""
        language = self.scene.language
        arguments = self._arguments(language, topic, given)
        open_ways = ways(language, phrase)
        sayings = [say(language, phrase, way, arguments) for way in open_ways]
        return self._chosen(phrase, sayings)

    def line(self, phrase: str, topic: Topic | None = None, **given: str) -> str:
        """The phrase as a sentence of its own."""
        return capital(self.say(phrase, topic, **given))

    def clauses(self, topics: tuple[Topic, ...], *, good: bool) -> list[str]:
        """What the guest says of the topics, as clauses after "that".

        Where it can be helped, no two of them begin with the same word.
        """
        told: list[str] = []
        for topic in topics:
            begun = {clause.split(maxsplit=1)[0] for clause in told}
            told.append(self._way(topic, "good" if good else "bad", "that", begun))
        return told

    def noun(self, topic: Topic) -> str:
        """What went wrong, as it stands in an apology."""
        return self._way(topic, "bad", "for")

    def care(self, topic: Topic) -> str:
        """Why this matters, as a sentence."""
        return capital(self._way(topic, "bad", "care"))

    def will(self, topic: Topic) -> str:
        """What the signer can undertake about it, as a sentence."""
        return capital(self._way(topic, "bad", "will"))

    def about(self, topic: Topic) -> str:
        """The topic's neutral name after "about"."""
        arguments = self._arguments(self.scene.language, topic, {})
        return say(self.scene.language, f"topic-{topic.key}", "", arguments)

    def joined(self, parts: list[str], link: str = "join-and") -> str:
        """Parts joined as a person would: a, b and c."""
        if len(parts) < 2:
            return "".join(parts)
        said = say(self.scene.language, link)
        return f"{', '.join(parts[:-1])} {said} {parts[-1]}"

    def gloss(self, phrase: str, **given: str) -> str:
        """What a move says, in the signer's own language."""
        reader = self.scene.reader
        return say(reader, f"gloss-{phrase}", "", tuple(sorted(given.items())))

    def glossed(self, topics: tuple[Topic, ...], *, good: bool) -> str:
        """What the topics come to, in the signer's own language."""
        reader, side = self.scene.reader, "good" if good else "bad"
        told = [
            say(
                reader,
                f"{side}-{topic.key}",
                "that1",
                (("address", "informal"), *forms(reader, topic.thing)),
            )
            for topic in topics
        ]
        return "; ".join(told)

    def gloss_topic(self, topic: Topic) -> str:
        """The topic's neutral name in the signer's own language."""
        return say(
            self.scene.reader, f"topic-{topic.key}", "", (("address", "informal"),)
        )

    def step(
        self,
        move: str,
        text: str,
        weight: int,
        rests_on: str = "review",
        gloss: str = "",
    ) -> Step:
        """A step of the body; ``rests_on`` may name several grounds, spaced."""
        return Step(Move(move, text, tuple(rests_on.split()), gloss), weight)

    def _way(
        self,
        topic: Topic,
        side: str,
        prefix: str,
        begun: Collection[str] = (),
    ) -> str:
        language, phrase = self.scene.language, f"{side}-{topic.key}"
        arguments = self._arguments(language, topic, {})
        open_ways = [w for w in ways(language, phrase) if w.startswith(prefix)]
        sayings = [say(language, phrase, way, arguments) for way in open_ways]
        fresh = [one for one in sayings if one.split(maxsplit=1)[0] not in begun]
        return self._chosen(f"{phrase}.{prefix}", fresh or sayings)

    def _chosen(self, phrase: str, sayings: list[str]) -> str:
        if self.scene.setting.channel in SPOKEN:
            stems = WRITTEN[self.scene.language]
            spoken = [one for one in sayings if not stems.search(one)]
            sayings = spoken or sayings
        # Where short ones have come round too often, a longer one is the better.
        if is_tight(self.scene.setting.channel) and not self.choice.shunned:
            sayings = sorted(sayings, key=len)[: (len(sayings) + 1) // 2]
        return sayings[self.choice.among(phrase, sayings)]

    def _arguments(
        self, language: str, topic: Topic | None, given: dict[str, str]
    ) -> Arguments:
        spoken_to = (("address", self.scene.voice.address or "formal"),)
        thing = forms(language, topic.thing) if topic else ()
        return spoken_to + thing + tuple(sorted(given.items()))


def capital(sentence: str) -> str:
    """The sentence with its first letter upright."""
    return sentence[:1].upper() + sentence[1:]
