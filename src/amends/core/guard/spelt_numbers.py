"""Sums spelt out in words, put as digits in the same place.

"kahekümne viie euro", "seitsemänkymmentä euroa", "o sută douăzeci de lei",
"twenty-five pounds". Called by a passage; never changes the length of a text.
"""

from __future__ import annotations

import re
from functools import cache

_UNITS = {
    0: "",
    1: "one uks uhe uht yksi yhden yhta un una",
    2: "two kaks kahe kaht kaksi kahden kahta doi doua",
    3: "three kolm kolme kolmen kolmea trei",
    4: "four neli nelja neljan neljaa patru",
    5: "five viis viie viit viisi viiden viitta cinci",
    6: "six kuus kuue kuut kuusi kuuden kuutta sase",
    7: "seven seitse seitsme seitset seitseman seitsemaa sapte",
    8: "eight kaheksa kaheksat kahdeksan kahdeksaa opt",
    9: "nine uheksa uheksat yhdeksan yhdeksaa noua",
    10: "ten zece",
    11: "eleven unsprezece unspe",
    12: "twelve doisprezece douasprezece",
    13: "thirteen treisprezece",
    14: "fourteen paisprezece",
    15: "fifteen cincisprezece cinsprezece",
    16: "sixteen saisprezece",
    17: "seventeen saptesprezece",
    18: "eighteen optsprezece",
    19: "nineteen nouasprezece",
    20: "twenty douazeci",
    30: "thirty treizeci",
    40: "forty patruzeci",
    50: "fifty cincizeci",
    60: "sixty saizeci",
    70: "seventy saptezeci",
    80: "eighty optzeci",
    90: "ninety nouazeci",
}
_TEN = "kumme kumne kummet kummend kymmenen kymmenta kymmen"
_TEEN = "teist teistkummend teistkumne toista"
_HUNDRED = "hundred sada saja sadat sadan sataa sata suta sute"
_THOUSAND = "thousand tuhat tuhande tuhandet tuhannen tuhatta mie mii"
_JOINTS = frozenset(["and", "si", "ja", "de", "a", "o"])
_UNIT = re.compile(
    r"(?<!\w)(?:eur\w*|pounds?|quid|dollar\w*|lei|ron|naela|kroon\w*|percent|per cent"
    r"|protsen\w*|prosent\w*|la suta|puncte|points|punkti|pistetta)(?!\w)"
)
_WORD = re.compile(r"[a-z]+")
_NEAR = 80


@cache
def _morphs() -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    known: dict[str, tuple[str, int]] = {
        word: ("unit", value)
        for value, words in _UNITS.items()
        for word in words.split()
    }
    for kind, words in (
        ("ten", _TEN),
        ("teen", _TEEN),
        ("hundred", _HUNDRED),
        ("thousand", _THOUSAND),
    ):
        known |= dict.fromkeys(words.split(), (kind, 0))
    longest = sorted(known, key=len, reverse=True)
    return re.compile("|".join(longest)), known


def digits_for_words(folded: str) -> str:
    """Return the text with sums spelt before a currency as digits, place for place."""
    for unit in reversed(list(_UNIT.finditer(folded))):
        words = _number_before(folded, unit.start())
        if words:
            start, end, value = words
            folded = f"{folded[:start]}{value:0{end - start}d}{folded[end:]}"
    return folded


def _number_before(folded: str, end: int) -> tuple[int, int, int] | None:
    """Return (start, end, value) of the words of number that end before a place."""
    taken: list[re.Match[str]] = []
    for word in reversed(list(_WORD.finditer(folded, max(0, end - _NEAR), end))):
        apart = folded[word.end() : taken[-1].start() if taken else end]
        if apart.strip(" -\u00a0") or not (_parts(word[0]) or word[0] in _JOINTS):
            break
        taken.append(word)
    while taken and taken[-1][0] in _JOINTS:
        taken.pop()
    while taken and taken[0][0] in _JOINTS:
        taken.pop(0)
    if not taken:
        return None
    value = _value([part for word in reversed(taken) for part in _parts(word[0])])
    start, stop = taken[-1].start(), taken[0].end()
    return (start, stop, value) if value and len(str(value)) <= stop - start else None


@cache
def _parts(word: str) -> tuple[tuple[str, int], ...]:
    """Split "kahdenkymmenenviiden" into what it counts; other words are empty."""
    pattern, known = _morphs()
    found = list(pattern.finditer(word))
    if "".join(part[0] for part in found) != word:
        return ()
    return tuple(known[part[0]] for part in found)


def _value(parts: list[tuple[str, int]]) -> int:
    total = current = last = 0
    for kind, value in parts:
        if kind == "unit":
            current, last = current + value, value
        elif kind == "ten":
            current, last = current - last + 10 * (last or 1), 0
        elif kind == "teen":
            current, last = current + 10, 0
        elif kind == "hundred":
            current, last = current - current % 100 + 100 * (current % 100 or 1), 0
        else:
            total, current, last = total + 1000 * (current or 1), 0, 0
    return total + current
