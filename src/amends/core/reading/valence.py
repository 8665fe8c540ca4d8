"""How a text leans when none of its words is in our lists: by general word valence."""

from __future__ import annotations

import re
from functools import cache

from amends.core.languages.shelf import text
from amends.core.reading.folding import View
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role
from amends.core.reading.polarity import Mood

_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST = 4
_LONGEST = 2_000
_EACH = 0.8
_MOST = 2.4


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    good, _, bad = text(language, "valence.txt").partition("\n")
    return frozenset(good.split()), frozenset(bad.split())


def lean(view: View, hits: list[Hit], language: str) -> Mood:
    """Return a weak mood; a text of under four words leans nowhere.

    Somebody who writes to a business without a good word and with a "not" has
    rarely come to praise it.
    """
    words = _WORD.findall(view.low[:_LONGEST])
    if len(words) < _FEWEST:
        return Mood(0.0, 0.0, 0)
    good_words, bad_words = _words(language)
    good = _EACH * sum(word in good_words for word in words)
    bad = _EACH * sum(word in bad_words for word in words)
    if any(hit.role == Role.NEGATOR for hit in hits):
        bad += 2 * _EACH
    return Mood(min(good, _MOST), min(bad, _MOST), 0)
