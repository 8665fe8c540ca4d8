"""The kernel that both tables, of languages and of moods, and their training share.

A text is the sum of its words, and a word the sum of its letter n-grams and of
itself as a whole; so what a word is worth is worked out once and remembered. It
must give the same numbers on every machine: whole numbers only, wrapping at 32 bits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

LONGEST = 24
SIZES = 5
MULTIPLIERS = (2654435761, 2246822519, 3266489917, 668265263, 374761393)
WHOLE = 40503
SALTING = 2246822507
PAIRING = 3266489909
SPACE = 32


def hashes(
    words: list[str],
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.intp], npt.NDArray[np.uint32]]:
    """Return the hashes of all n-grams, of which word each is, and of whole words.

    N-grams have one to five letters, the edges of the word counted; the whole word
    is one more. They come in the order of the words, which must be of letters only
    and of LONGEST of them at most.
    """
    # Loaded with the first text: a page that reads nothing need not carry it.
    import numpy as np  # noqa: PLC0415

    codes = letters(words)
    edges = np.flatnonzero(codes == SPACE)
    owner = np.repeat(np.arange(len(edges)), np.diff(edges, append=len(codes)))
    letter = codes != SPACE
    grams = codes * np.uint32(MULTIPLIERS[0])
    made, owners = [grams[letter]], [owner[letter]]
    whole = np.ones(len(codes), bool)
    for size in range(2, SIZES + 1):
        whole = whole[:-1]
        if size > 2:
            # No edge of a word inside.
            whole = whole & letter[size - 2 : len(codes) - 1]
        grams = (grams[:-1] ^ codes[size - 1 :]) * np.uint32(MULTIPLIERS[size - 1])
        made.append(grams[whole])
        owners.append(owner[: len(grams)][whole])
    wholes = _of_words(codes, edges)
    owners.append(np.arange(len(words)))
    every = np.concatenate(owners)
    order = np.argsort(every, kind="stable")
    return np.concatenate([*made, wholes])[order], every[order], wholes


def letters(words: list[str]) -> npt.NDArray[np.uint32]:
    """Return the letters of words with a space before, between and behind them."""
    import numpy as np  # noqa: PLC0415 - the same

    return np.frombuffer(f" {' '.join(words)} ".encode("utf-32-le"), np.uint32)


def salted(
    found: npt.NDArray[np.uint32], salt: int, bits: int
) -> npt.NDArray[np.uint32]:
    """Return the rows of a table of so many bits; salt 0 takes hashes as they are."""
    import numpy as np  # noqa: PLC0415 - the same

    mixed = (found ^ np.uint32(salt)) * np.uint32(SALTING) if salt else found
    rows: npt.NDArray[np.uint32] = mixed >> np.uint32(32 - bits)
    return rows


def paired(
    wholes: npt.NDArray[np.uint32], salt: int, bits: int
) -> npt.NDArray[np.uint32]:
    """Return the rows of each two neighbouring words."""
    import numpy as np  # noqa: PLC0415 - the same

    both = (wholes[:-1] * np.uint32(PAIRING)) ^ wholes[1:]
    return salted(both, salt, bits)


def _of_words(
    codes: npt.NDArray[np.uint32], edges: npt.NDArray[np.intp]
) -> npt.NDArray[np.uint32]:
    """Return one hash of each whole word, which lies between two edges."""
    import numpy as np  # noqa: PLC0415 - the same

    place = np.arange(len(codes)) - np.repeat(edges, np.diff(edges, append=len(codes)))
    odd = (place.astype(np.uint32) * np.uint32(2) + np.uint32(1)) * np.uint32(WHOLE)
    mixed = (codes ^ (codes << np.uint32(11))) * odd
    summed = np.add.reduceat(mixed, edges, dtype=np.uint32)[:-1]
    whole: npt.NDArray[np.uint32] = summed ^ (summed >> np.uint32(15))
    return whole * np.uint32(MULTIPLIERS[1])
