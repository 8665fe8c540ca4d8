"""A long import is read beside its storing, and comes in whatever the reader does."""

from __future__ import annotations

from collections.abc import Iterator
from select import select

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read_many
from amends.journeys.arriving.reading_apart import WORTH_IT, ReadingApart

BATCHES = [
    [f"Pizza number {number} was cold and late.", f"Pitsa {number} oli imeline!"]
    for number in range(6)
]


def words_of(batch: list[str]) -> list[Feedback]:
    return [Feedback(text) for text in batch]


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> Iterator[ReadingApart]:
    """Yield a reader whose process has loaded."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    with ReadingApart(WORTH_IT) as reading:
        assert reading.process is not None
        assert select([reading.process.stdout], [], [], 120)[0]
        yield reading


def brought(reading: ReadingApart, batches: Iterator[list[str]]) -> list[object]:
    return [
        found
        for batch in reading.through(batches, words_of)
        for found in reading(words_of(batch))
    ]


EXPECTED = read_many([Feedback(text) for batch in BATCHES for text in batch])


def test_it_reads_what_we_would_read(apart, monkeypatch):
    # Nothing is left to be read here.
    monkeypatch.delattr("amends.journeys.arriving.reading_apart.read_many")
    assert brought(apart, iter(BATCHES)) == EXPECTED


def test_a_reader_that_dies_is_not_missed(apart):
    process = apart.process

    def batches() -> Iterator[list[str]]:
        for number, batch in enumerate(BATCHES):
            if number == 3:
                process.kill()
            yield batch

    assert brought(apart, batches()) == EXPECTED


def test_what_breaks_a_file_breaks_it_after_the_rows_before():
    def batches() -> Iterator[list[str]]:
        yield from BATCHES[:2]
        raise ValueError("line 5 is torn")

    with ReadingApart(2) as reading:
        taken = reading.through(batches(), words_of)
        assert [next(taken), next(taken)] == BATCHES[:2]
        with pytest.raises(ValueError, match="line 5"):
            next(taken)


def test_a_short_file_starts_no_process():
    with ReadingApart(WORTH_IT - 1) as reading:
        assert reading.process is None
        assert brought(reading, iter(BATCHES)) == EXPECTED


def test_it_ends_with_the_import(apart):
    process = apart.process
    with apart:
        pass
    assert process.returncode is not None
