"""The small language in which speakers write the phrases that a rule looks for.

``sorry if``  words in this order · ``apolog*``  any ending · ``(a|b c)``  either ·
``[very]``  may be there · ``..`` ``...`` ``....``  up to two, five, ten words between ·
``<n>``  a number · ``{name}``  the list of that name under [words].
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from amends.core.guard.folding import fold

_FILLERS = (
    "already also just really simply actually fully now juba nuud ka lihtsalt toesti "
    "ikka kohe taiesti jo nyt myos todella aivan heti taysin deja acum chiar foarte "
    "complet imediat only alles vasta abia"
)
_APART = rf"\W{{1,4}}(?:(?:{'|'.join(_FILLERS.split())})\W{{1,3}})?"
"""Words may stand apart by a space or comma, and by one word that changes nothing."""

_GAPS = {"..": rf"(?:\w+{_APART}){{0,2}}", "...": rf"(?:\w+{_APART}){{0,5}}"}
_GAPS["...."] = rf"(?:\w+{_APART}){{0,10}}"
_NUMBER = r"\d[\d.,]*"
_PIECE = re.compile(r"\.{2,4}|[()\[\]|]|[^\s()\[\]|]+")
_MACRO = re.compile(r"\{([\w-]+)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as an expression, and sets of words; of each set one must be there."""

    expression: str
    anchors: tuple[frozenset[str], ...]


def phrase(source: str, words: Mapping[str, str]) -> Phrase:
    """Compile one phrase; ValueError names a phrase that cannot be looked for."""
    pieces = _PIECE.findall(fold(_spelt_out(source, words)))
    expression, anchors, rest = _sequence(pieces)
    if rest or not anchors:
        raise ValueError(
            f"phrase without a word to look for, or a stray bracket: {source!r}"
        )
    # Two are enough to pass by nearly every sentence that does not hold the phrase.
    rarest = sorted(anchors, key=_shortest, reverse=True)[:2]
    if len(rarest) == 2 and _shortest(rarest[1]) < 3:
        rarest = rarest[:1]
    return Phrase(rf"(?<!\w){expression}(?!\w)", tuple(rarest))


def _spelt_out(source: str, words: Mapping[str, str]) -> str:
    for _ in range(4):  # a list may name another list, not itself for ever
        source = _MACRO.sub(lambda name: words[name[1]], source)
    return source


Anchors = list[frozenset[str]]


def _sequence(pieces: Sequence[str]) -> tuple[str, Anchors, Sequence[str]]:
    parts: list[str] = []
    needed = 0
    anchors: Anchors = []
    while pieces and pieces[0] not in ")]|":
        piece, *pieces = pieces
        if piece in _GAPS:
            parts.append(_GAPS[piece])
        elif piece in "([":
            inner, found, pieces = _choice(pieces, closing=")" if piece == "(" else "]")
            optional = piece == "["
            parts.append(rf"(?:{inner}{_APART})?" if optional else inner + _APART)
            anchors += [found] if found and not optional else []
            needed = needed if optional else len(parts)
        else:
            parts.append(_word(piece) + _APART)
            anchors += _literal(piece)
            needed = len(parts)
    # What may be there at the end changes nothing, and would ask for a gap.
    return "".join(parts[:needed]).removesuffix(_APART), anchors, pieces


def _choice(
    pieces: Sequence[str], *, closing: str
) -> tuple[str, frozenset[str], Sequence[str]]:
    choices: list[str] = []
    anchors: set[str] = set()
    complete = True
    while True:
        expression, found, pieces = _sequence(pieces)
        choices.append(expression)
        complete = complete and bool(found)
        anchors |= _rarest(found)
        if not pieces or pieces[0] != "|":
            break
        pieces = pieces[1:]
    if not pieces or pieces[0] != closing:
        raise ValueError(f"bracket without its {closing!r} after {choices!r}")
    return (
        rf"(?:{'|'.join(choices)})",
        frozenset(anchors if complete else ()),
        pieces[1:],
    )


def _word(piece: str) -> str:
    return _NUMBER.join(
        r"\w*".join(re.escape(part) for part in half.split("*"))
        for half in piece.split("<n>")
    )


def _literal(piece: str) -> Anchors:
    longest = max(piece.replace("<n>", "*").split("*"), key=len)
    return [frozenset({longest})] if len(longest) > 1 else []


def _rarest(found: Anchors) -> frozenset[str]:
    return max(found, key=_shortest, default=frozenset[str]())


def _shortest(words: frozenset[str]) -> int:
    """The longer the shortest of the words, the rarer is one of them met."""
    return min(map(len, words), default=0)
