"""Thinness: signs that nobody was there. Never a verdict, and never about anger.

Each sign is weak; a review is proposed for quarantine only inside a burst and only when
several come together. Quarantine takes it out of the counts until a person decides, is
shown, and can be undone; a customer who is merely angry, and says about what, stays.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .bursts import Burst
from .counting import Record
from .facts import DIMENSIONS, Flags, Ints, Words

LANG = DIMENSIONS.index("lang")
NEEDED = 3.0
_ALIKE = 85.0


@dataclass(frozen=True, slots=True)
class Suspicion:
    """One review of a burst with the signs that speak for a thin one."""

    row: int
    weight: float
    signs: tuple[str, ...]

    @property
    def is_proposed(self) -> bool:
        """Whether it is proposed for quarantine."""
        return self.weight >= NEEDED


_WEIGHTS = {
    "no visit": 1.0,
    "no order": 1.0,
    "nothing concrete": 1.0,
    "unknown author": 1.0,
    "same words": 2.0,
    "foreign language": 1.0,
}


def suspicions(record: Record, burst: Burst) -> list[Suspicion]:
    """Weigh each review of a burst; what the file cannot tell is no sign at all."""
    rows = burst.rows
    flags = {
        "no visit": record.posted[rows] & (_share(~record.posted) >= 0.5),
        "no order": _missing(record.words(record.facts.orders_named), rows),
        "nothing concrete": _vague(record, rows),
        "unknown author": _newcomers(record, rows),
        "same words": _alike(record.words(record.facts.texts), rows),
        "foreign language": _foreign(record, rows),
    }
    found = []
    for at, row in enumerate(rows):
        signs = tuple(name for name, flag in flags.items() if flag[at])
        weight = sum(_WEIGHTS[name] for name in signs)
        found.append(Suspicion(int(row), weight, signs))
    return found


def _share(flag: Flags) -> float:
    return float(flag.mean()) if len(flag) else 0.0


def _missing(named: Words, rows: Ints) -> Flags:
    """No order where most others have one."""
    if not len(named) or (named != "").mean() < 0.5:
        return np.zeros(len(rows), dtype=bool)
    return np.asarray(named[rows] == "")


def _vague(record: Record, rows: Ints) -> Flags:
    """Few stars and not one concrete matter."""
    concrete = np.array([a != "general" for a in record.facts.aspects], dtype=bool)
    said = record.mentions.row[concrete[record.mentions.aspect]]
    return np.asarray(~np.isin(rows, said))


def _newcomers(record: Record, rows: Ints) -> Flags:
    """An author seen here only now, where most authors come back."""
    authors = record.words(record.facts.authors)
    if not len(authors):
        return np.zeros(len(rows), dtype=bool)
    _, place, count = np.unique(authors, return_inverse=True, return_counts=True)
    returning = (count[place] > 1) & (authors != "")
    if returning.mean() < 0.3:
        return np.zeros(len(rows), dtype=bool)
    return np.asarray(~returning[rows])


def _alike(texts: Words, rows: Ints) -> Flags:
    """Nearly the words of another review of the same burst."""
    alike = np.zeros(len(rows), dtype=bool)
    if not len(texts):
        return alike
    words = [str(texts[row]) for row in rows]
    # Asked rarely, and a hundredth of the start of a web process.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    likeness = process.cdist(words, words, scorer=fuzz.token_set_ratio)
    for at, text in enumerate(words):
        twins = [likeness[at][o] for o in range(len(words)) if o != at and words[o]]
        alike[at] = len(text) >= 12 and max(twins, default=0.0) >= _ALIKE
    return alike


def _foreign(record: Record, rows: Ints) -> Flags:
    """A language of fewer than one review in fifty here."""
    lang = record.codes[LANG]
    known = lang > 0
    share = np.bincount(lang[known], minlength=record.facts.sizes[LANG])
    rare = share / max(int(known.sum()), 1) < 0.02
    return np.asarray(rare[lang[rows]] & (lang[rows] > 0))
