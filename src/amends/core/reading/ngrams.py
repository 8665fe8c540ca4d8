"""The n-gram kernel that language identification and its training share.

It must give the same numbers on every machine: integers only, wrapping at 32 bits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BITS = 15
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 160
_MULTIPLIERS = (2654435761, 2246822519, 3266489917, 668265263)


def slots(low: str) -> npt.NDArray[np.uint32]:
    """Return the table rows of a text's n-grams of one to four letters.

    Takes text in small letters and looks at its first words only; words are set
    apart by one space, signs and figures are dropped. No letters, no rows.
    """
    # Loaded with the first text: a page that reads nothing need not carry it.
    import numpy as np  # noqa: PLC0415

    words = _LETTERS.findall(low, 0, _LONGEST)
    if not words:
        return np.empty(0, np.uint32)
    codes = np.frombuffer(f" {' '.join(words)} ".encode("utf-32-le"), np.uint32)
    rows = []
    grams = codes * np.uint32(_MULTIPLIERS[0])
    for size, multiplier in enumerate(_MULTIPLIERS):
        if size:
            grams = (grams[:-1] ^ codes[size:]) * np.uint32(multiplier)
        rows.append(grams)
    return np.concatenate(rows) >> np.uint32(32 - BITS)
