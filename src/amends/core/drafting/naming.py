"""Whether a name that somebody typed may stand in our mouth."""

from __future__ import annotations

import re
import unicodedata

from .intents import listed

LONGEST = 60
PART = re.compile(r"[^\W\d_]{2,15}(?:['’-][^\W\d_]{2,15})?")
INITIAL = re.compile(r"[^\W\d_]{1,2}\.?")
SURNAME_FIRST = re.compile(r"(?:escu|eanu|oiu|ache)$")
OBLIQUE = {
    "et": re.compile(r"(?<!l)le$|ga$|l[tl]$|st$|ks$|ta$|sse$"),
    "fi": re.compile(r"..ll[ea]$|lt[aä]$|st[aä]$|ss[aä]$|aa$|ää$|[aeiouyäö]n$"),
    "ro": re.compile(r"ăi$|ei$|[^aeiou]ului$"),
}
"""Endings of case by which a colleague's name was bent in the review."""
BASE = {
    "et": re.compile(
        r"(\w+a|Kadri|Mari|Kati|Kristi|Kairi|Merli|Heli|Anni)(?:le|lt|ga)"
    ),
    "fi": re.compile(
        r"(\w*[^\Wkptdv][aäou]|Ville|Kalle|Janne|Mari|Jari)(?:lle|lt[aä])"
    ),
    "ro": re.compile(r"(\w+[^\Wh])[eă]i"),
}
"""Bent names whose base form is sure: no other name bends into the same."""
LETTERS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")


def first_name(shown: str | None) -> str | None:
    """The first name in a publicly shown name; None unless it is surely a name.

    A nickname, a title, an instruction or a company is better not addressed at all.
    """
    parts = unicodedata.normalize("NFC", shown or "").split()
    if not parts or len(parts) > 3 or len(shown or "") > LONGEST:
        return None
    if not is_name(parts[0]) or not all(map(_is_further_name, parts[1:])):
        return None
    if SURNAME_FIRST.search(parts[0]) and len(parts) > 1 and is_name(parts[1]):
        return parts[1]
    return parts[0]


def is_name(word: str) -> bool:
    """Whether one word is built like a first name and is no common word."""
    return (
        PART.fullmatch(word) is not None
        and all(_is_titled(part) for part in re.split(r"['’-]", word))
        and _is_one_script(word)
        and word.casefold() not in listed("not_names")
    )


def colleague(named: str, language: str) -> str | None:
    """A praised colleague's name in its base form, or None where that is unsure."""
    name = first_name(named)
    known = name is not None and name.casefold() in listed("base_names")
    bent = OBLIQUE.get(language)
    if name is None or known or bent is None or not bent.search(name):
        return name
    base = BASE[language].fullmatch(name)
    if base is None or language != "ro":
        return base[1] if base else None
    return f"{base[1]}ea" if base[1].endswith("e") else f"{base[1]}a"


def _is_further_name(word: str) -> bool:
    return INITIAL.fullmatch(word) is not None or is_name(word)


def _is_titled(part: str) -> bool:
    return part[0].isupper() and part[1:].islower()


def _is_one_script(word: str) -> bool:
    scripts = {
        unicodedata.name(letter, "?").split()[0] for letter in word if letter.isalpha()
    }
    return len(scripts) == 1 and scripts <= set(LETTERS)
