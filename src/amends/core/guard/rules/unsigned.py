"""A named person stands behind the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.folding import fold
from amends.core.guard.inflections import is_form_of
from amends.core.guard.matter import Matter, Objection

_NAME = re.compile(r"[^\W\d_]{2,}")
_PARTS = re.compile(r"[\n\r]|(?<=[.!?…])\s+|\s[-–—/~]\s?|\s/")
_TAIL_WORDS = 9


class Unsigned:
    """A named person stands behind the words."""

    id = "unsigned"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield one objection when nobody signs, or only "the team"."""
        if not (_signer_named(matter) or _somebody_at_the_end(matter)):
            yield Objection(matter.whole, "warn")


def _signer_named(matter: Matter) -> bool:
    name = fold(matter.setting.signer.name)
    told = set(_NAME.findall(matter.reply.folded))
    own = set(_NAME.findall(name))
    if name.strip() == fold(matter.setting.business.name).strip():
        return False
    return any(
        word in told or any(is_form_of(other, word) for other in told)
        for word in own
        if not _is_nobody(word, matter)
    )


def _is_nobody(word: str, matter: Matter) -> bool:
    """ "Team" and "support" are no names, even where they are typed as one."""
    return bool(matter.teams(word))


def _somebody_at_the_end(matter: Matter) -> bool:
    """Tell whether the last words are a name: a short last line, or after a dash."""
    house = set(_NAME.findall(fold(matter.setting.business.name)))
    last = _last_words(matter, house)
    words = _NAME.findall(last)
    if not words or len(words) > _TAIL_WORDS or matter.teams(last):
        return matter.setting.automatic and _names_someone(matter)
    if _only_the_house(words, last, house) or last.rstrip().endswith((".", "!", "?")):
        return False
    # "Ben", "Iris Bell, front office": a name stands alone, before a name or a role.
    alone = len(words) == 1 or not last.lstrip()[len(words[0]) :].startswith(" ")
    return words[0][0].isupper() and (alone or words[1][0].isupper())


def _only_the_house(words: list[str], last: str, house: set[str]) -> bool:
    """ "Harbour Oven", and "Your Harbour Oven": no comma parts a person from it."""
    if fold(words[0]) in house:
        return True
    rest = {fold(word) for word in words[1:]}
    return bool(rest) and rest <= house and "," not in last


def _last_words(matter: Matter, house: set[str]) -> str:
    """Return the last line, or the one above where only the house's name is last."""
    text = matter.reply.text.rstrip()[-400:]
    parts = [part for part in _PARTS.split(text) if part.strip()]
    while len(parts) > 1 and set(_NAME.findall(fold(parts[-1]))) <= house:
        parts.pop()
    return parts[-1] if parts else ""


def _names_someone(matter: Matter) -> bool:
    """An automatic message is signed when it names a person to turn to."""
    inside = re.findall(
        r"(?<=[^\W\d_] )[A-ZÄÖÜÕŠŽĂÂÎȘȚ][^\W\d_A-Z]+", matter.reply.text
    )
    house = fold(matter.setting.business.name)
    return any(fold(word)[:4] not in house for word in inside)
