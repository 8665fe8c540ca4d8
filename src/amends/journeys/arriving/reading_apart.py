"""Read the next rows of a long import on another core, while these are stored.

The other process is this module run as a program: it knows the reader alone, no
database and no network, takes lists of words on its input and gives lists of
readings back. When its input ends, because its parent ended in whatever way, so does
it. Without it, or when it fails, the importing process reads for itself.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from select import select
from types import TracebackType
from typing import IO, Any, Self, TypeVar

from amends.core.nouns import Feedback, Reading
from amends.core.reading import read_many

T = TypeVar("T")
Words = list[Feedback]

WORTH_IT = 3000
"""Rows from which the start of another process is paid back."""


class ReadingApart:
    """A reader in a process of its own; call it like `read_many`."""

    def __init__(self, rows: int) -> None:
        """Start it where so many rows and more than one core make it worth while."""
        self.process: subprocess.Popen[bytes] | None = None
        self._ready = False
        self._asked: Words = []
        self._known: dict[Feedback, Reading] = {}
        if rows >= WORTH_IT and (os.cpu_count() or 1) > 1:
            self.process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", __name__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # Ctrl-C is for us; the end of our output is for it.
                start_new_session=True,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def __call__(self, words: Sequence[Feedback]) -> list[Reading]:
        """Return the readings, those that are known already without reading."""
        lacking = [one for one in words if one not in self._known]
        if lacking:
            self._known.update(zip(lacking, read_many(lacking), strict=True))
        return [self._known[one] for one in words]

    def through(
        self, batches: Iterator[list[T]], words_of: Callable[[list[T]], Words]
    ) -> Iterator[list[T]]:
        """Yield each batch when it is read; the following is read meanwhile.

        What fails in making a batch is raised after the batches before it.
        """
        batch, trouble = _next(batches)
        if batch:
            self._ask(words_of(batch))
        while batch:
            following, trouble = _next(batches)
            self._take()
            if following:
                self._ask(words_of(following))
            yield batch
            batch = following
        if trouble is not None:
            raise trouble

    def _ask(self, words: Words) -> None:
        if self.process is None or not self._is_ready(self.process):
            return
        try:
            _send(self.process.stdin, words)
            self._asked = words
        except OSError:
            self._end()

    def _take(self) -> None:
        """Wait for what was asked; only the latest batch is kept."""
        self._known = {}
        if self.process is None or not self._asked:
            return
        try:
            readings = _receive(self.process.stdout)
            self._known = dict(zip(self._asked, readings, strict=True))
        except (OSError, EOFError, pickle.UnpicklingError):
            self._end()
        self._asked = []

    def _is_ready(self, process: subprocess.Popen[bytes]) -> bool:
        """Say whether it has loaded, without waiting for it."""
        answers = process.stdout
        if not self._ready and answers and select([answers], [], [], 0)[0]:
            try:
                self._ready = _receive(answers) == READY
            except (OSError, EOFError, pickle.UnpicklingError):
                self._end()
        return self._ready

    def _end(self) -> None:
        process, self.process = self.process, None
        self._ready, self._asked = False, []
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            # Whatever still lies in a buffer is for nobody.
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()


READY = "ready"


def _next(batches: Iterator[list[T]]) -> tuple[list[T], Exception | None]:
    try:
        return next(batches, []), None
    except Exception as error:
        return [], error


def _send(to: IO[bytes] | None, content: object) -> None:
    if to is None:
        raise BrokenPipeError
    pickle.dump(content, to, protocol=pickle.HIGHEST_PROTOCOL)
    to.flush()


def _receive(out_of: IO[bytes] | None) -> Any:  # noqa: ANN401 - words or readings
    if out_of is None:
        raise BrokenPipeError
    return pickle.load(out_of)  # noqa: S301 - between two processes of our own


def serve(given: IO[bytes], answers: IO[bytes]) -> None:
    """Read what is given until nothing more comes."""
    # The lexicons load before the first words come.
    read_many([Feedback(text) for text in ("külm pitsa", "cold pizza", "pizza rece")])
    try:
        _send(answers, READY)
        while True:
            _send(answers, read_many(_receive(given)))
    except (EOFError, OSError):
        return


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
