"""A person at a desk who opens one page after the other, with a watch."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse, RemoteDisconnected

from bench.servers import Server

ROUNDS = 5
Ask = Callable[[], int]
"""Does the whole of one thing; returns the bytes that came."""


class Visitor:
    """Keeps one connection open, as a browser does."""

    def __init__(self, server: Server, cookie: str) -> None:
        self.connection = HTTPConnection(server.address.removeprefix("http://"))
        self.headers = {"Cookie": cookie, "Accept": "text/html"}

    def get(self, path: str) -> bytes:
        """Return the page; anything but 200 is an error."""
        try:
            answer = self._asked(path)
        except RemoteDisconnected:
            # A server may close what was silent while the others had their turn.
            answer = self._asked(path)
        said = answer.read()
        if answer.status != HTTPStatus.OK:
            raise RuntimeError(f"{path} answered {answer.status}: {said[:200]!r}")
        return said

    def _asked(self, path: str) -> HTTPResponse:
        self.connection.request("GET", path, headers=self.headers)
        return self.connection.getresponse()


@dataclass
class Times:
    """What one contender took for one thing."""

    seconds: list[float] = field(default_factory=list)
    cpu_s: float = 0.0
    size: int = 0

    @property
    def median_ms(self) -> float:
        """Half of all were sooner."""
        return statistics.median(self.seconds) * 1000

    @property
    def p99_ms(self) -> float:
        """Ninety-nine of a hundred were sooner."""
        return statistics.quantiles(self.seconds, n=100)[98] * 1000

    @property
    def cpu_ms(self) -> float:
        """Time of the processor for each."""
        return self.cpu_s / len(self.seconds) * 1000


def compared(contenders: Sequence[tuple[Server, Ask, int]]) -> list[Times]:
    """Let each do its thing so often a round, in turn; the first round warms up."""
    found = [Times() for _contender in contenders]
    for number in range(ROUNDS + 1):
        for times, (server, ask, each) in zip(found, contenders, strict=True):
            began = server.cpu_s()
            taken = [_timed(ask, times) for _time in range(each)]
            if number:
                times.seconds += taken
                times.cpu_s += server.cpu_s() - began
    return found


def _timed(ask: Ask, times: Times) -> float:
    began = time.perf_counter()
    times.size = ask()
    return time.perf_counter() - began
