"""Nobody is called by a name that the review itself does not show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from amends.core.guard.folding import fold
from amends.core.guard.inflections import is_form_of
from amends.core.guard.matter import Matter, Objection

_NAME = re.compile(r"[^\W\d_]+")
_TITLED = re.compile(
    r"(?<!\w)(?:mr|mrs|ms|miss|harra|proua|preili|hr|pr|herra|rouva|neiti|domnule?|domnul|"
    r"doamna|doamnei|domnului|domnisoara|dl|dna|dle)\.?\s+([^\W\d_]{2,})"
)


class NameNotPublic:
    """Nobody is called by a name that the review itself does not show."""

    id = "name-not-public"
    source = "GDPR Art. 5(1)(b),(f), 6; Tripadvisor and Trustpilot guidelines"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield the customer's hidden names, in any form, and names under a title."""
        if not matter.public:
            return
        shown = _shown(matter)
        for name in _hidden(matter, shown):
            for found in _beginning_like(name).finditer(matter.reply.folded):
                place = found.span()
                if is_form_of(found[0], name) and _is_a_name(matter, place[0]):
                    yield Objection(place, "block")
        if matter.setting.review.author_public:
            for place in _strangers(matter, shown):
                yield Objection(place, "block")


@lru_cache(maxsize=256)
def _beginning_like(name: str) -> re.Pattern[str]:
    """Return what finds words that begin like a name: no case changes how it begins."""
    return re.compile(rf"(?<![^\W\d_]){re.escape(name[:2])}[^\W\d_]*")


def _shown(matter: Matter) -> set[str]:
    setting = matter.setting
    author = setting.review.author_public or ""
    told = f"{author} {setting.signer.name} {setting.business.name}"
    return set(_NAME.findall(fold(told))) | set(_NAME.findall(matter.review.folded))


def _hidden(matter: Matter, shown: set[str]) -> list[str]:
    """Return the parts of the customer's name that the review does not show."""
    nickname = fold(matter.setting.review.author_public or "")
    words = _NAME.findall(fold(matter.setting.known.customer_name or ""))
    return [
        word
        for word in dict.fromkeys(words)
        if len(word) > 1
        and word not in shown
        and not (len(word) > 2 and word in nickname)
    ]


def _is_a_name(matter: Matter, start: int) -> bool:
    """Names are written large, unless the whole reply is written small."""
    text = matter.reply.text
    return text[start].isupper() or not any(map(str.isupper, text[:2000]))


def _strangers(matter: Matter, shown: set[str]) -> Iterator[tuple[int, int]]:
    """Yield surnames after a title, and a surname where the author shows an initial."""
    initials = set(_NAME.findall(fold(matter.setting.review.author_public or "")))
    folded, text = matter.reply.folded, matter.reply.text
    for titled in _TITLED.finditer(folded):
        if text[titled.start(1)].isupper() and titled[1] not in shown:
            yield titled.span(1)
    for first in (word for word in initials if len(word) > 2):
        for pair in re.finditer(rf"(?<!\w){re.escape(first)} ([^\W\d_]{{3,}})", folded):
            expands = any(len(one) == 1 and pair[1].startswith(one) for one in initials)
            if expands and text[pair.start(1)].isupper() and pair[1] not in shown:
                yield pair.span(1)
