"""The forms that a person's name takes in Estonian, Finnish, Romanian and English."""

from __future__ import annotations

import re

_ENDINGS = (
    r"(?:[aeiouy]{0,2}(?:lle|lta|lla|ssa|sta|ksi|hin|hen|han|seen|sse|le|lt|ga|ta|st|ks|ni|na"
    r"|an|in|en|on|un|n|l|s|t|d|ului|ule|ul|lui)?|ei|ii|[:'-](?:s|i|ile|in|lle|n|le|l|lt|ga|ul|ului))"
)
_WEAKENED = (
    ("tt", "t"), ("kk", "k"), ("pp", "p"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr"),
    ("nk", "ng"), ("mp", "mm"), ("ht", "hd"), ("t", "d"), ("k", ""), ("p", "v"),
)  # fmt: skip


def forms(name: str) -> re.Pattern[str]:
    """Return an expression for a folded name in all its forms.

    A stem that differs from the name must carry an ending: "Kase" is Kask's,
    "kas" is a word of its own.
    """
    bent = "|".join(sorted(map(re.escape, _stems(name) - {name, ""}), key=len, reverse=True))
    changed = rf"|(?:{bent}){_ENDINGS.replace('{0,2}', '{1,2}', 1)}" if bent else ""
    return re.compile(rf"(?<!\w)(?:{re.escape(name)}{_ENDINGS}{changed})(?!\w)")


def _stems(name: str) -> set[str]:
    stems: set[str] = set()
    if len(name) < 4:
        return stems
    stems |= _estonian(name) | _finnish(name)
    if name.endswith("a"):
        stems.add(name[:-1])
    return {stem for stem in stems if len(stem) >= 3}


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
    weak = {body[: -len(hard)] + soft for hard, soft in _WEAKENED if body.endswith(hard)}
    return weak | ({body} if vowel == "i" else set())
