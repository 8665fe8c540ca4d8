"""The forms that a person's name takes in Estonian, Finnish, Romanian and English."""

from __future__ import annotations

import re
from functools import lru_cache

_CASES = (
    r"lle|lta|lla|ssa|sta|ksi|hin|hen|han|seen|sse|le|lt|ga|ta|st|ks|ni|na"
    r"|an|in|en|on|un|n|l|s|t|d|ului|ule|ul|lui"
)
_ENDING = re.compile(
    rf"(?:[aeiouy]{{0,2}}(?:{_CASES})?|ei|ii|[:'-](?:s|i|ile|in|lle|n|le|l|lt|ga|ul|ului))"
)
_BENT_ENDING = re.compile(
    rf"(?:[aeiouy]{{1,2}}(?:{_CASES})?|ei|ii|n|lle|lta|lla|ssa|sta|ksi)"
)
_WEAKENED = (
    ("tt", "t"), ("kk", "k"), ("pp", "p"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr"),
    ("nk", "ng"), ("mp", "mm"), ("ht", "hd"), ("t", "d"), ("k", ""), ("p", "v"),
)  # fmt: skip


def is_form_of(word: str, name: str) -> bool:
    """Tell whether a folded word is a folded name in some case.

    A stem that differs from the name must carry an ending: "Kase" is Kask's,
    "kas" is a word of its own.
    """
    if word.startswith(name) and _ENDING.fullmatch(word, len(name)):
        return True
    return any(
        word.startswith(stem) and _BENT_ENDING.fullmatch(word, len(stem))
        for stem in _stems(name)
    )


@lru_cache(maxsize=256)
def _stems(name: str) -> frozenset[str]:
    if len(name) < 4:
        return frozenset()
    stems = _estonian(name) | _finnish(name)
    if name.endswith("a"):
        stems.add(name[:-1])
    return frozenset(stem for stem in stems if len(stem) >= 3 and stem != name)


def _estonian(name: str) -> set[str]:
    stems = set()
    if name[-1] == name[-2]:
        stems.add(name[:-1])
    if name.endswith("sk"):
        stems.add(name[:-1])
    if name[-1] in "tpk":
        stems.add(name[:-1] + {"t": "d", "p": "b", "k": "g"}[name[-1]])
    if name.endswith("ne"):
        stems.add(name[:-2] + "s")
    return stems


def _finnish(name: str) -> set[str]:
    if name.endswith("nen"):
        return {name[:-3] + "s"}
    body, vowel = name[:-1], name[-1]
    if vowel not in "aeiou":
        return set()
    weak = {
        body[: -len(hard)] + soft + vowel
        for hard, soft in _WEAKENED
        if body.endswith(hard)
    }
    if vowel == "i":
        weak |= {stem[:-1] for stem in weak} | {body}
    return weak
