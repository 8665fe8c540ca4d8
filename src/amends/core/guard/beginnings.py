"""How words begin, two by two: what a sentence says in whatever ending.

Called by guard.hearing and by the training of its table. Judges nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from amends.core.reading.evidence import salt

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_LONG = 5
"""So many letters tell a word from others, whatever its case and person."""
_MIXING = 3266489909
_APART = 77777
_SPREADING = 2246822507


def rows(words: list[str], language: str, bits: int) -> npt.NDArray[np.intp]:
    """Return a row of a table of so many bits for each two beginnings.

    Of neighbours, and of words with one other between them, which have rows of
    their own.
    """
    import numpy as np  # noqa: PLC0415 - loaded with the first sentence

    begun = [crc32(word[:_LONG].encode()) for word in words]
    begins = np.array(begun, np.uint32)
    mixed = begins * np.uint32(_MIXING)
    beside = mixed[:-1] ^ begins[1:]
    apart = (mixed[:-2] + np.uint32(_APART)) ^ begins[2:]
    both = np.concatenate([beside, apart]) ^ np.uint32(salt(language))
    spread = (both * np.uint32(_SPREADING)) >> np.uint32(32 - bits)
    made: npt.NDArray[np.intp] = spread.astype(np.intp)
    return made
