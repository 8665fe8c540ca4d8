"""Open pages hold lines beside the requests, and never in their way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event, Thread
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from amends.foundation import lines
from amends.foundation.lines import FULL, HOUSE, PATH, QUESTION, Live


class Town:
    """Counts who listens, and has as much news as the test says."""

    def __init__(self) -> None:
        self.listeners = 0
        self.news = 0

    def come(self) -> None:
        self.listeners += 1

    def go(self) -> None:
        self.listeners -= 1

    def count(self, house: int) -> int:
        assert house == 7
        return 0

    def wait(self, house: int, known: int, seconds: float) -> int:
        del house, known, seconds
        return self.news


def allowing(environ: dict[str, Any], start: Callable[..., Any]) -> Iterator[bytes]:
    """Let everybody hear who is signed in."""
    signed_in = "HTTP_COOKIE" in environ
    about = [("Content-Type", "text/event-stream"), ("Content-Length", "3")]
    if signed_in:
        about += [(HOUSE, "7"), (QUESTION, "q")]
    start("200 OK" if signed_in else "302 Found", about)
    return iter([b"no\n"])


@pytest.fixture(autouse=True)
def no_connection_is_looked_after() -> Iterator[None]:
    """Leave the connection of other tests alone, as Django's own test client does."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def live(town: Town) -> Live:
    return Live(allowing, town, lambda question: f"<{question}>", at_once=1)


def called(live: Live, path: str = PATH, **more: str) -> tuple[list[Any], Any]:
    told: list[Any] = []
    environ = {"PATH_INFO": path, **more}
    answer = live(environ, lambda status, headers: told.append((status, headers)))
    return told, answer


def test_who_may_not_hear_gets_the_ordinary_answer(live: Live, town: Town) -> None:
    told, answer = called(live)
    assert list(answer) == [b"no\n"]
    assert told[0][0] == "302 Found"
    assert town.listeners == 0


def test_a_line_tells_what_is_new_and_nothing_of_whose_it_is(
    live: Live, town: Town
) -> None:
    told, line = called(live, HTTP_COOKIE="x")
    names = {name for name, _value in told[0][1]}
    assert names == {"Content-Type"}
    assert next(line).startswith(b"retry")
    assert next(line) == b":\n\n"
    town.news = 1
    assert next(line) == b"event: news\ndata: <q>\n\n"
    assert next(line) == b":\n\n"


def test_many_pages_that_ask_the_same_are_answered_once(town: Town) -> None:
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return str(len(asked))

    live = Live(allowing, town, answer, at_once=1)
    tabs = [called(live, HTTP_COOKIE="x")[1] for _tab in range(3)]
    for tab in tabs:
        next(tab)
    for news in (1, 2):
        town.news = news
        told = {next(tab) for tab in tabs}
        assert told == {f"event: news\ndata: {news}\n\n".encode()}
    assert asked == ["q", "q"]


def test_what_failed_for_one_page_is_asked_again_for_the_next(town: Town) -> None:
    fails = iter([True, False])

    def answer(question: str) -> str:
        if next(fails):
            raise RuntimeError(question)
        return "told"

    live = Live(allowing, town, answer, at_once=1)
    first, second = (called(live, HTTP_COOKIE="x")[1] for _tab in range(2))
    for tab in (first, second):
        next(tab)
    town.news = 1
    with pytest.raises(RuntimeError):
        next(first)
    assert next(second) == b"event: news\ndata: told\n\n"


def test_who_lost_their_place_hears_no_more(town: Town) -> None:
    live = Live(allowing, town, lambda _question: "", at_once=1)
    _told, line = called(live, HTTP_COOKIE="x")
    next(line)
    town.news = 1
    assert list(line) == []
    assert town.listeners == 0


def test_a_page_that_goes_leaves_its_place_once(live: Live, town: Town) -> None:
    _told, line = called(live, HTTP_COOKIE="x")
    assert town.listeners == 1
    line.close()
    line.close()
    del line
    assert town.listeners == 0


def test_beyond_the_last_line_a_page_asks_by_itself(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "MOST", 1)
    live = Live(allowing, town, str, at_once=1)
    _told, first = called(live, HTTP_COOKIE="x")
    assert called(live, HTTP_COOKIE="x")[1] == [FULL]
    first.close()
    assert called(live, HTTP_COOKIE="x")[1] != [FULL]


def test_a_sleeping_line_keeps_nobody_waiting_and_requests_wait_for_one_another(
    town: Town,
) -> None:
    inside, leave = Event(), Event()

    def slow(environ: dict[str, Any], start: Callable[..., Any]) -> Iterator[bytes]:
        if environ["PATH_INFO"] == "/slow/":
            inside.set()
            leave.wait(30)
        return allowing(environ, start)

    live = Live(slow, town, str, at_once=1)
    _told, line = called(live, HTTP_COOKIE="x")
    next(line)
    first = Thread(target=called, args=(live, "/slow/"))
    first.start()
    assert inside.wait(30)
    second = Thread(target=called, args=(live, "/quick/"))
    second.start()
    assert next(line) == b":\n\n"
    assert second.is_alive()
    leave.set()
    second.join(30)
    assert not second.is_alive()
    first.join(30)
