"""The scene: everything a move may look at before it says its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from amends.core.languages import shelf
from amends.core.nouns import Finding, Reading, Setting, Voice

from .facts import ToldFact, tellable
from .limits import plain
from .naming import first_name
from .note import Note, understood
from .tongue import address, reply_language
from .topics import WORST_FIRST, Topic, topics
from .voice import completed

Check = Callable[[str], tuple[Finding, ...]]

DISCREET = frozenset({"health", "dental", "finance"})
INTERACTIONAL = frozenset({"service.attitude", "service.attention", "fairness"})
"""Complaints about respect: they want feeling; reasons make them worse."""

HARMLESS = frozenset({"food.choice", "food.taste", "access", "general"})
"""What a question about food may touch without anything having happened."""

MAIL = re.compile(r"[^@\s<>]{1,64}@[^@\s<>]{1,190}")
PHONE = re.compile(r"\+?[\d ()\-./]{5,25}")


@dataclass(frozen=True, slots=True)
class Scene:
    """One review to answer, with what we may say about it already sorted."""

    setting: Setting
    reading: Reading
    voice: Voice
    note: Note
    language: str
    reader: str
    bad: tuple[Topic, ...]
    good: tuple[Topic, ...]
    facts: tuple[ToldFact, ...]

    @property
    def guest(self) -> str | None:
        """The name by which the guest may be greeted here."""
        shown = self.setting.review.author_public
        private = None if self.setting.public else self.setting.known.customer_name
        return first_name(shown) or first_name(private)

    @property
    def is_discreet(self) -> bool:
        """Whether even being a client must not be confirmed here."""
        sector = self.setting.sector
        return sector in ("health", "dental") or (
            sector == "finance" and self.setting.public
        )

    @property
    def is_interactional(self) -> bool:
        """Whether the worst of it is how somebody was treated."""
        return bool(self.bad) and self.bad[0].aspect in INTERACTIONAL

    @property
    def is_verdict(self) -> bool:
        """Whether stars and mood agree that it is about us, whatever else it is."""
        stars, mood = self.setting.review.stars, self.reading.polarity
        if stars is None:
            return False
        return (mood == "pos" and stars >= 4) or (mood == "neg" and stars <= 2)

    @property
    def asks_only(self) -> bool:
        """Whether somebody with an allergy only asks what they can eat.

        What the reader takes for a complaint is then a plain question; where anything
        happened, or anything else is urgent, it is none.
        """
        review = self.setting.review
        harmless = all(topic.aspect in HARMLESS for topic in self.bad)
        urgent = {cue.id for cue in self.reading.urgent}
        calm = review.stars is None or review.stars >= 4
        return calm and harmless and urgent <= {"allergy"} and _asks(review.text)

    @property
    def at_fault(self) -> str:
        """The house's fault as far as it is known: yes, partly, no or unknown."""
        known = self.setting.known.at_fault
        return known if known in ("yes", "partly", "no") else "unknown"

    @property
    def fault(self) -> str:
        """The fault with the signer's word for it: who lets us apologise, owns up."""
        if self.at_fault == "unknown" and "apologise" in self.note.orders:
            return "yes"
        return self.at_fault

    @property
    def mail(self) -> str | None:
        """The house's own address for letters, if it published one."""
        return self._contact(MAIL)

    @property
    def phone(self) -> str | None:
        """The house's own phone number, if it published one."""
        return self._contact(PHONE)

    def _contact(self, shape: re.Pattern[str]) -> str | None:
        for contact in self.setting.business.contact:
            clean = plain(contact, self.setting.channel)
            if shape.fullmatch(clean):
                return clean
        return None

    def wants(self, *wishes: str) -> bool:
        """Whether the guest asks for one of these."""
        return any(wish.id in wishes for wish in self.reading.wants)

    def sounding(self, **changes: str | int) -> Scene:
        """The same scene with the voice changed."""
        return replace(self, voice=replace(self.voice, **changes))  # type: ignore[arg-type] # dataclasses.replace types each field apart


def _asks(text: str) -> bool:
    return text.rstrip(" \n!)\"'").endswith("?")


def observed(
    reading: Reading, setting: Setting, voice: Voice, note: str, ui_lang: str
) -> Scene:
    """Sort a review into a scene; the same review gives the same scene."""
    language = reply_language(reading, setting)
    habit = completed(voice, language)
    wanted = address(habit, language, setting.sector)
    return Scene(
        setting=setting,
        reading=reading,
        voice=replace(habit, address=wanted),
        note=understood(note),
        language=language,
        reader=ui_lang if ui_lang in shelf.FULL else "en",
        bad=topics(reading, setting, ("neg", "mix"), WORST_FIRST),
        good=topics(reading, setting, ("pos",), ()),
        facts=tellable(setting, language),
    )
