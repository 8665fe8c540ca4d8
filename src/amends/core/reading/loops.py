"""The kernel and its sums as plain loops, for numba (``amends[fast]``) to compile.

Each says to the bit what whole arrays say in ``kernel``, ``evidence`` and ``gist``.
All numbers are of 64 bits and cut to 32 by hand, so that no machine widens them in a
way of its own. Interpreted they would take a hundred times as long: see ``compiled``.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from amends.core.reading.kernel import (
    MULTIPLIERS,
    PAIRING,
    SALTING,
    SIZES,
    SPACE,
    WHOLE,
)

_CUT = 0xFFFFFFFF


def hashes(
    codes: npt.NDArray[np.int64],
    found: npt.NDArray[np.int64],
    owners: npt.NDArray[np.int64],
    wholes: npt.NDArray[np.uint32],
) -> int:
    """Write the hashes of all n-grams, of which word each is, and of whole words.

    ``codes`` are the letters of words as ``kernel.letters`` gives them; of each are
    six hashes at most. Returns how many there are.
    """
    made, word, edge, summed = 0, 0, 0, 0
    for at in range(len(codes)):
        code = codes[at]
        if code == SPACE and at:
            summed &= _CUT
            found[made] = ((summed ^ (summed >> 15)) * MULTIPLIERS[1]) & _CUT
            wholes[word], owners[made] = found[made], word
            made, word, edge, summed = made + 1, word + 1, at, 0
        odd = ((at - edge) * 2 + 1) * WHOLE
        summed += (((code ^ (code << 11)) & _CUT) * odd) & _CUT
        gram = (code * MULTIPLIERS[0]) & _CUT
        if code != SPACE:
            found[made], owners[made] = gram, word
            made += 1
        for last in range(at + 1, min(at + SIZES, len(codes))):
            gram = ((gram ^ codes[last]) * MULTIPLIERS[last - at]) & _CUT
            found[made], owners[made] = gram, word
            made += 1
            if codes[last] == SPACE:
                break
    return made


def lay(
    found: npt.NDArray[np.int64],
    owners: npt.NDArray[np.int64],
    salts: npt.NDArray[np.int64],
    weights: npt.NDArray[np.int8],
    bits: int,
    worth: npt.NDArray[np.int32],
) -> None:
    """Add the row of each hash, for every salt, to the row of its word."""
    for at in range(len(found)):
        for salt in salts:
            mixed = ((found[at] ^ salt) * SALTING) & _CUT if salt else found[at]
            row = mixed >> (32 - bits)
            for column in range(weights.shape[1]):
                worth[owners[at], column] += weights[row, column]


def add_up(  # noqa: PLR0913, PLR0917 - what one loop goes over
    rows: npt.NDArray[np.int64],
    ends: npt.NDArray[np.int64],
    worth: npt.NDArray[np.int32],
    wholes: npt.NDArray[np.uint32],
    weights: npt.NDArray[np.int8],
    salt: int,
    bits: int,
    sums: npt.NDArray[np.int32],
) -> None:
    """Add up the words of each text into rows of zeros, and its pairs by a salt.

    ``rows`` are the places of all words, ``ends`` where each text ends among them;
    with a salt below 0 there are no pairs.
    """
    columns = worth.shape[1]
    at = 0
    for text in range(len(ends)):
        end = ends[text]
        before = np.int64(-1)
        while at < end:
            row = rows[at]
            for column in range(columns):
                sums[text, column] += worth[row, column]
            hashed = np.int64(wholes[row])
            if salt >= 0 and before >= 0:
                both = ((before * PAIRING) & _CUT) ^ hashed
                if salt:
                    both = ((both ^ salt) * SALTING) & _CUT
                pair = both >> (32 - bits)
                for column in range(columns):
                    sums[text, column] += weights[pair, column]
            before = hashed
            at += 1


def likeliest(
    totals: npt.NDArray[np.int32],
    counts: npt.NDArray[np.int64],
    shares: npt.NDArray[np.float64],
    places: npt.NDArray[np.int64],
    wholes: npt.NDArray[np.float64],
) -> None:
    """Say for each row where its highest number stands, and the sum of all shares.

    ``shares`` tell for each count of words what so many points less are worth.
    """
    last = shares.shape[1] - 1
    for text in range(len(totals)):
        place = 0
        for column in range(1, totals.shape[1]):
            if totals[text, column] > totals[text, place]:
                place = column
        top, whole, count = totals[text, place], 0.0, counts[text]
        for column in range(totals.shape[1]):
            whole += shares[count, min(last, top - totals[text, column])]
        places[text], wholes[text] = place, whole
