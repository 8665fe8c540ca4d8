"""How long words are, as each platform counts."""

from __future__ import annotations

import unicodedata

from django.utils.translation import gettext as _

from amends.channels.connector import Invalid
from amends.channels.platform import Platform, Unit

JOINER = "\N{ZERO WIDTH JOINER}"
# Skin tones, and the tags that make a flag of a region.
CLINGING = (range(0x1F3FB, 0x1F400), range(0xE0020, 0xE0080))
REGIONS = range(0x1F1E6, 0x1F200)


def measured(text: str, unit: Unit) -> int:
    """Return the length of a text in that unit."""
    if unit == Unit.BYTES:
        return len(text.encode("utf-8", "replace"))
    if unit == Unit.WEIGHTED:
        # The guard is dear to load, and one platform of many counts so.
        from amends.core.guard.lengths import weighted  # noqa: PLC0415

        return weighted(text)
    return graphemes(text) if unit == Unit.GRAPHEMES else len(text)


def graphemes(text: str) -> int:
    """Return how many letters a reader sees; in doubt more, never fewer."""
    count, before, flag = 0, "", False
    for letter in text:
        region = ord(letter) in REGIONS
        joined = before == JOINER and ord(letter) > 0x2000
        second_half = region and flag
        line_end = letter == "\n" and before == "\r"
        if not (joined or second_half or line_end or _clings(letter)):
            count += 1
        flag = region and not flag
        before = letter
    return count


def _clings(letter: str) -> bool:
    if letter == JOINER or unicodedata.category(letter) in {"Mn", "Me"}:
        return True
    return any(ord(letter) in those for those in CLINGING)


def refuse_too_long(platform: Platform, text: str, limit: int | None = None) -> None:
    """Raise Invalid for a reply that the platform would not take."""
    most = platform.reply_limit if limit is None else limit
    used = measured(text, platform.unit)
    if most is not None and used > most:
        words = {"place": platform.name, "limit": most, "over": used - most}
        raise Invalid(
            _("%(place)s takes %(limit)d and this is %(over)d longer.") % words,
            field="text",
            limit=most,
        )
