"""Notions: what words carry in whichever language, for the ear of the guard.

Called by guard.hearing and by the training of its table. Judges nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from tomllib import loads
from typing import TYPE_CHECKING, NamedTuple

from amends.core.guard.folding import fold

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Rows = npt.NDArray[np.intp]

_MOST = 24
"""A sentence of more notions is no clearer for them."""
_SHORT = 4
"""A stem of fewer letters stands for words that are hardly longer."""
_REMEMBERED = 1 << 14


class _Lexicon(NamedTuple):
    whole: dict[str, set[int]]
    stems: dict[str, set[int]]
    endings: dict[str, set[int]]


@cache
def _names() -> tuple[str, ...]:
    return tuple(_lines("en"))


@cache
def size() -> int:
    """Return how many rows there are: one a notion and one for each two of them."""
    count = len(_names())
    return count + count * (count - 1) // 2


def rows(words: list[str], language: str) -> Rows:
    """Return the rows of the notions in folded words, and of every two together."""
    import numpy as np  # noqa: PLC0415 - loaded with the first sentence

    found = {one for word in words for one in _carried(word, language)}
    met = np.array(sorted(found)[:_MOST], np.intp)
    first, second = _pairs(len(met))
    one, two = met[first], met[second]
    count = len(_names())
    # The pairs of the first notion come first, then those of the second, and so on.
    pairs = count + one * (2 * count - one - 1) // 2 + two - one - 1
    return np.concatenate([met, pairs])


def names(words: Iterable[str], language: str) -> frozenset[str]:
    """Return the names of the notions in folded words: the same in every language."""
    known = _names()
    return frozenset(known[one] for word in words for one in _carried(word, language))


@lru_cache(maxsize=_MOST + 1)
def _pairs(many: int) -> tuple[Rows, Rows]:
    import numpy as np  # noqa: PLC0415 - the same

    return np.triu_indices(many, 1)


@lru_cache(maxsize=_REMEMBERED)
def _carried(word: str, language: str) -> frozenset[int]:
    lexicon = _lexicon(language)
    found = set(lexicon.whole.get(word, ()))
    for length in range(2, len(word) + 1):
        stem = word[:length]
        if stem in lexicon.stems and (length >= _SHORT or len(word) <= length + 3):
            found |= lexicon.stems[stem]
    for length in range(2, min(6, len(word) - 1)):
        found |= lexicon.endings.get(word[-length:], set())
    return frozenset(found)


@cache
def _lexicon(language: str) -> _Lexicon:
    lexicon = _Lexicon(defaultdict(set), defaultdict(set), defaultdict(set))
    places = {name: place for place, name in enumerate(_names())}
    kinds = {"=": lexicon.whole, "*": lexicon.endings}
    for name, words in _lines(language).items():
        for word in fold(words).split():
            kinds.get(word[0], lexicon.stems)[word.lstrip("=*")].add(places[name])
    return lexicon


@cache
def _lines(language: str) -> dict[str, str]:
    text = files(__package__).joinpath(f"{language}.toml").read_text("utf-8")
    return {str(name): str(words) for name, words in loads(text).items()}
