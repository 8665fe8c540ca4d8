"""In which language, and how politely, we answer."""

from __future__ import annotations

from amends.core.languages import shelf
from amends.core.nouns import Reading, Setting, Voice

RELAXED = {
    "en": frozenset({"restaurant", "delivery", "app", "retail", "beauty", "hotel"}),
    "et": frozenset({"restaurant", "delivery", "app", "beauty"}),
    "ro": frozenset({"app"}),
}
"""Sectors where strangers are addressed informally; Finnish nearly always does so."""

STIFF = frozenset({"health", "dental", "finance"})


def reply_language(reading: Reading, setting: Setting) -> str:
    """The language of the review where we speak it, else the house's best one."""
    house = [lang for lang in setting.business.languages if lang in shelf.FULL]
    for lang in (setting.review.lang or "", reading.lang):
        if lang in shelf.FULL or speaks_some(lang):
            return lang
    if is_unread(reading, setting):
        return house[0] if house else "en"
    return "en" if "en" in house or not house else house[0]


def speaks_some(language: str) -> bool:
    """Tell whether there are at least whole answers in this language."""
    named = len(language) == 2 and language.isascii() and language.isalpha()
    return named and bool(shelf.table(language, "answers"))


def is_unread(reading: Reading, setting: Setting) -> bool:
    """Whether nobody knows the language, as with bare stars."""
    return reading.lang in ("und", "") and not setting.review.lang


def address(voice: Voice, language: str, sector: str | None) -> str:
    """``informal`` or ``formal``: as the signer wants it, else as the land has it."""
    if voice.address in ("informal", "formal"):
        return voice.address
    if language == "fi":
        return "formal" if sector in STIFF else "informal"
    return "informal" if sector in RELAXED.get(language, ()) else "formal"
