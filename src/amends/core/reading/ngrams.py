"""The n-gram kernel that language identification and its training share.

It must give the same numbers on every machine: integers only, wrapping at 32 bits.
"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

BITS = 15
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 160
_MULTIPLIERS = tuple(
    np.uint32(number) for number in (2654435761, 2246822519, 3266489917, 668265263)
)
_SHIFT = np.uint32(32 - BITS)


def slots(low: str) -> npt.NDArray[np.uint32]:
    """Return the table rows of a text's n-grams of one to four letters.

    Takes text in small letters and looks at its first words only; words are set
    apart by one space, signs and figures are dropped. No letters, no rows.
    """
    words = _LETTERS.findall(low, 0, _LONGEST)
    if not words:
        return np.empty(0, np.uint32)
    codes = np.frombuffer(f" {' '.join(words)} ".encode("utf-32-le"), np.uint32)
    rows = []
    grams = codes * _MULTIPLIERS[0]
    for size, multiplier in enumerate(_MULTIPLIERS):
        if size:
            grams = (grams[:-1] ^ codes[size:]) * multiplier
        rows.append(grams)
    return np.concatenate(rows) >> _SHIFT
