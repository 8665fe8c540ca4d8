"""The compiled loops say to the bit what whole arrays say, and only when they repay."""

import hashlib
import subprocess
import sys

import numpy as np
import pytest

from amends.core.nouns import Feedback
from amends.core.reading import as_json, compiled, read_many
from amends.core.reading.evidence import Evidence
from amends.core.reading.kernel import hashes, letters
from amends.core.reading.weighing import Weighing
from bench.reading.texts import texts

WORDS = ["ei", "õli", "a", "žшщ", "külmkapp", "😀", "z" * 24, "ß"]


@pytest.fixture(autouse=True)
def _as_before():
    yield
    compiled.drop()


@pytest.fixture
def loops():
    assert compiled.fetch(), "numba is one of the development dependencies"
    return compiled.loops()


def both_ways(ask):
    """Return what is answered by whole arrays, and by loops."""
    compiled.drop()
    plain = ask()
    assert compiled.fetch()
    return plain, ask()


def noise(columns, rows=1 << 12):
    made = hashlib.shake_256(b"Tuul").digest(rows * columns)
    return np.frombuffer(made, np.int8).reshape(rows, columns)


def test_the_same_hashes_of_the_same_words(loops):
    codes = letters(WORDS).astype(np.int64)
    found, owners = np.empty((2, 6 * len(codes)), np.int64)
    wholes = np.zeros(len(WORDS), np.uint32)
    many = loops.hashes(codes, found, owners, wholes)
    theirs, whose, whole = hashes(WORDS)
    assert wholes.tolist() == whole.tolist()
    ours = sorted(zip(owners[:many].tolist(), found[:many].tolist(), strict=True))
    assert ours == sorted(zip(whose.tolist(), theirs.tolist(), strict=True))


@pytest.mark.parametrize("salts", [(0,), (0, 9), (0, 9, 5), (7,)])
@pytest.mark.parametrize("pairs", [False, True])
def test_the_same_sums(salts, pairs):
    said = [WORDS[at:] + WORDS[: at // 2] for at in range(len(WORDS))]
    plain, looped = both_ways(
        lambda: Evidence(noise(41), salts, pairs=pairs).totals(said).tolist()
    )
    assert looped == plain


def test_the_same_sums_where_more_words_come_than_are_remembered():
    said = [[f"{'ab' * (at % 9)}{chr(97 + at % 26)}{chr(0x400 + at // 26)}", "ei"] * 9
            for at in range(12_000)]  # fmt: skip
    plain, looped = both_ways(
        lambda: Evidence(noise(3), (0, 9), pairs=True).totals(said).tolist()
    )
    assert looped == plain


def test_the_same_shares_to_the_last_bit():
    totals = noise(42, 300).astype(np.int32) * 37
    counts = [1 + at % 40 for at in range(300)]
    plain, looped = both_ways(lambda: Weighing(0.0059, 40).weigh(totals, counts))
    assert looped == plain
    compiled.drop()
    alone = [Weighing(0.0059, 40).weigh(totals[at : at + 1], [counts[at]])[1][0]
             for at in range(300)]  # fmt: skip
    assert alone == plain[1]


def test_the_same_readings():
    said = [Feedback(text) for text in texts(500)]
    plain, looped = both_ways(lambda: [as_json(one) for one in read_many(said)])
    assert looped == plain


def test_they_are_fetched_once_when_so_much_was_read_that_they_repay(monkeypatch):
    fetched = []
    monkeypatch.setattr(compiled, "fetch", lambda: fetched.append(True))
    monkeypatch.setattr(compiled, "_state", compiled._State())
    for _ in range(5):
        compiled.count(compiled.REPAID // 3)
    assert fetched == [True]


def test_the_switch_of_numba_turns_them_off(monkeypatch):
    monkeypatch.setattr("numba.config.DISABLE_JIT", 1)
    compiled._compiled.cache_clear()
    assert not compiled.fetch()
    assert compiled.loops() is None
    compiled._compiled.cache_clear()


@pytest.mark.parametrize("broken", [None, ImportError("llvmlite is too old")])
def test_without_a_numba_that_works_arrays_go_on(monkeypatch, broken):
    def gone(name):
        raise broken or AssertionError(name)

    if broken is None:
        monkeypatch.setattr(compiled, "find_spec", lambda _: None)
    monkeypatch.setattr(compiled, "import_module", gone)
    compiled._compiled.cache_clear()
    assert not compiled.fetch()
    assert read_many([Feedback("Cold soup")])
    compiled._compiled.cache_clear()


def test_nobody_who_reads_a_page_waits_for_numba():
    script = (
        "import sys; from amends.core.nouns import Feedback;"
        "from amends.core.reading import read_many;"
        "read_many([Feedback('Cold soup')] * 300); print('numba' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, text=True
    )
    assert done.stdout.strip() == "False", done.stderr
