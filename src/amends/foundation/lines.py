"""Lines: what an open page holds to hear that there is news, outside of Django.

An ordinary view says who may hear and of which house, by a header; then its connection
is free again, and the line costs a sleeping thread and not one statement.

The number of requests that are answered at once stays what it was: those of lines
sleep in threads of their own, and whatever else comes waits for one of few places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from threading import BoundedSemaphore
from time import monotonic
from typing import Any, Protocol

from django.core.signals import request_finished, request_started

from amends.foundation.asked_once import AskedOnce

HOUSE, QUESTION = "X-Amends-House", "X-Amends-Question"
PATH = "/live/"
MOST = 250
"""Lines of one process; whoever comes after asks now and then instead."""
HEARTBEAT = 20.0
"""So often something is said, or a page that has gone would never be noticed."""
LONGEST = 600.0
"""After so long a page is asked again who it is."""
BEGIN, BEAT = b"retry: 2000\n\n", b":\n\n"
FULL = b"retry: 60000\n\n"

Start = Callable[..., Any]
Application = Callable[[dict[str, Any], Start], Iterable[bytes]]


class Teller(Protocol):
    """Knows how often each house had news."""

    def come(self) -> None: ...
    def go(self) -> None: ...
    def count(self, house: int) -> int: ...
    def wait(self, house: int, known: int, seconds: float) -> int: ...


class Live:
    """Stands before the application and holds the lines of open pages."""

    def __init__(
        self,
        application: Application,
        teller: Teller,
        answer: Callable[[str], str],
        *,
        at_once: int,
    ) -> None:
        self._application = application
        self._teller = teller
        self._answer = answer
        self._once = AskedOnce(self._asked)
        self._places = BoundedSemaphore(at_once)
        self._lines = BoundedSemaphore(MOST)

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """Answer, or hold the line where somebody may hear."""
        with self._places:
            if environ.get("PATH_INFO") != PATH:
                return self._application(environ, start)
            told, body = self._allowed(environ, start)
        if HOUSE not in told:
            return body
        if not self._lines.acquire(blocking=False):
            return [FULL]
        house = int(told[HOUSE])
        ask = partial(self._once, house, question=told.get(QUESTION, ""))
        return Line(house, self._teller, ask, self._lines.release)

    def _asked(self, question: str) -> str:
        """Answer for a page, on one of the few places and connections."""
        with self._places:
            request_started.send(sender=type(self))
            try:
                return self._answer(question)
            finally:
                request_finished.send(sender=type(self))

    def _allowed(
        self, environ: dict[str, Any], start: Start
    ) -> tuple[dict[str, str], list[bytes]]:
        """Ask the application; its connection is free again before anybody waits."""
        told: dict[str, str] = {}

        def begun(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:  # noqa: ANN401 - as WSGI has it
            told.update(pair for pair in headers if pair[0] in (HOUSE, QUESTION))
            own = {HOUSE, QUESTION} | ({"Content-Length"} if told else set())
            kept = [(name, value) for name, value in headers if name not in own]
            return start(status, kept, *more)

        answer = self._application(environ, begun)
        try:
            body = list(answer)
        finally:
            close = getattr(answer, "close", None)
            if close is not None:
                close()
        return told, body


class Line:
    """Says that there is news of one house, each time there is, until somebody goes."""

    def __init__(
        self,
        house: int,
        teller: Teller,
        ask: Callable[[int], str],
        gone: Callable[[], None],
    ) -> None:
        self._house, self._teller, self._ask, self._gone = house, teller, ask, gone
        self._words = self._said()
        self._over = False
        teller.come()

    def __iter__(self) -> Iterator[bytes]:
        """Be what the server reads."""
        return self

    def __next__(self) -> bytes:
        """Return what is said next; sleep until then."""
        try:
            return next(self._words)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let the place go, once."""
        if not self._over:
            self._over = True
            self._teller.go()
            self._gone()

    def __del__(self) -> None:
        """Let the place go where the server forgot the line without a word."""
        self.close()

    def _said(self) -> Iterator[bytes]:
        known, end = self._teller.count(self._house), monotonic() + LONGEST
        yield BEGIN
        while monotonic() < end:
            count = self._teller.wait(self._house, known, HEARTBEAT)
            if count == known:
                yield BEAT
                continue
            known, told = count, self._ask(count)
            if not told:
                # Whose line it is has no place here any more.
                return
            yield f"event: news\ndata: {told}\n\n".encode()
