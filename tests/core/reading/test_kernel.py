"""The kernel gives the same numbers everywhere, whatever was read before."""

import hashlib
import json
from importlib.resources import files

import numpy as np
import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read, read_many
from amends.core.reading.evidence import Evidence
from amends.core.reading.kernel import hashes, paired, salted
from bench.reading.texts import texts

SHELF = files("amends.core.reading")


def table(rows=1 << 12, columns=3):
    """Return weights that look like noise and are the same on every machine."""
    noise = hashlib.shake_256(b"Kanapitsa").digest(rows * columns)
    return np.frombuffer(noise, np.int8).reshape(rows, columns)


def test_the_hashes_of_two_words_are_these_on_every_machine():
    found, owners, wholes = hashes(["ei", "õli"])
    assert found[:4].tolist() == [1810039509, 3837847961, 3831213075, 1967299940]
    assert owners.tolist() == [0] * 9 + [1] * 14
    assert wholes.tolist() == [1393089745, 1745151047]
    assert salted(wholes, 7, 19).tolist() == [314169, 59183]
    assert paired(wholes, 7, 19).tolist() == [5165]


def test_a_word_has_the_same_hashes_in_any_company():
    alone = hashes(["õli"])[0]
    found, owners, _ = hashes(["ei", "õli", "a"])
    assert found[owners == 1].tolist() == alone.tolist()


def test_a_text_is_the_sum_of_its_words():
    evidence = Evidence(table())
    parts = sum(evidence.total([word]) for word in ("toit", "oli", "külm"))
    assert evidence.total(["toit", "oli", "külm"]).tolist() == parts.tolist()


def test_words_side_by_side_count_as_a_pair():
    evidence = Evidence(table(), (0, 5), pairs=True)
    there, back = evidence.total(["ei", "hea"]), evidence.total(["hea", "ei"])
    assert there.tolist() != back.tolist()


@pytest.mark.parametrize("pairs", [False, True])
def test_what_was_read_before_changes_nothing(pairs):
    words = ["pitsa", "oli", "külm", "ja", "kuller", "hilines", "pitsa"]
    fresh = Evidence(table(), (0, 9), pairs=pairs)
    worn = Evidence(table(), (0, 9), pairs=pairs)
    for first in range(0, 40_000, 200):
        worn.total([_word(number) for number in range(first, first + 200)])
    assert worn.total(words).tolist() == fresh.total(words).tolist()


def _word(number):
    return "".join(chr(97 + int(digit)) for digit in str(number))


@pytest.mark.parametrize("name", ["languages", "moods"])
def test_a_shipped_table_is_the_one_that_its_card_tells_of(name):
    card = json.loads((SHELF / f"{name}.json").read_text("utf-8"))
    assert (
        hashlib.sha256((SHELF / f"{name}.npy").read_bytes()).hexdigest()
        == (card["sha256"])
    )


def test_all_that_ships_for_reading_is_small():
    shipped = [*SHELF.iterdir(), *files("amends.core.languages").rglob("*")]
    size = sum(len(one.read_bytes()) for one in shipped if one.is_file())
    assert size < 25_000_000


def test_many_are_read_as_each_alone_in_any_order():
    said = [Feedback(text) for text in texts(60)]
    together = read_many(said)
    assert [read(one) for one in reversed(said)] == together[::-1]
