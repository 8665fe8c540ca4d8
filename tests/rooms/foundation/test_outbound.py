"""Calls to a real server on this machine, as if it stood elsewhere."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from amends.foundation.outbound import (
    AddressRefused,
    AnswerTooLarge,
    AnswerTooSlow,
    connect,
)
from amends.foundation.outbound.client import client


class Platform(BaseHTTPRequestHandler):
    """Answers honestly, swells, drips or sends us home, by path."""

    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))
        getattr(self, self.path.strip("/").partition("?")[0] or "hello")()

    def reply(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def hello(self) -> None:
        self.reply(b"hello")

    def packed(self) -> None:
        self.reply(gzip.compress(b"hello" * 100), Content_Encoding="gzip")

    def bomb(self) -> None:
        self.reply(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")

    def layers(self) -> None:
        twice = gzip.compress(gzip.compress(b"hello"))
        self.reply(twice, Content_Encoding="gzip, gzip")

    def broken(self) -> None:
        self.reply(b"not gzip at all", Content_Encoding="gzip")

    def large(self) -> None:
        self.reply(bytes(300_000))

    def away(self) -> None:
        self.reply(b"", 302, Location="http://169.254.169.254/latest/meta-data/")

    def drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(40):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def platform(settings) -> Iterator[ThreadingHTTPServer]:
    settings.PRIVATE_HOSTS = ("reviews.example",)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Platform)
    server.daemon_threads = True
    server.handle_error = lambda *_: None
    server.seen = []
    serving = threading.Thread(target=server.serve_forever, args=(0.02,))
    serving.start()
    yield server
    server.shutdown()
    serving.join()
    server.server_close()


def here(_host: str, _port: int) -> list[str]:
    return ["127.0.0.1"]


def fetch(platform, path: str, **bounds) -> httpx.Response:
    with client(resolve=here, **bounds) as http:
        return http.get(f"http://reviews.example:{platform.server_port}/{path}")


def test_the_address_is_pinned_and_the_name_stays_in_the_request(platform):
    assert fetch(platform, "hello").text == "hello"
    _path, headers = platform.seen[0]
    assert headers["Host"] == f"reviews.example:{platform.server_port}"
    assert headers["User-Agent"].startswith("Amends/")


def test_a_packed_answer_is_unpacked(platform):
    assert fetch(platform, "packed").text == "hello" * 100


@pytest.mark.parametrize("path", ["large", "bomb"])
def test_an_answer_that_swells_is_cut_off(platform, path):
    with pytest.raises(AnswerTooLarge, match="Ask for less"):
        fetch(platform, path, limit=200_000)


@pytest.mark.parametrize("path", ["layers", "broken"])
def test_an_answer_packed_in_a_strange_way_is_an_error(platform, path):
    with pytest.raises(httpx.DecodingError):
        fetch(platform, path)


def test_an_answer_that_drips_for_ever_is_cut_off(platform):
    begun = time.monotonic()
    with pytest.raises(AnswerTooSlow):
        fetch(platform, "drip", whole_seconds=0.3)
    assert time.monotonic() - begun < 2


def test_a_redirect_is_shown_and_not_followed(platform):
    answer = fetch(platform, "away")
    assert answer.status_code == 302
    assert len(platform.seen) == 1


def test_following_a_redirect_by_hand_meets_the_same_guard(platform):
    target = fetch(platform, "away").headers["Location"]
    with client() as http, pytest.raises(AddressRefused):
        http.get(target)


def test_a_name_that_turns_inward_between_two_calls_is_refused(platform, settings):
    settings.PRIVATE_HOSTS = ()
    answers = iter([["127.0.0.1"], ["8.8.8.8"]])
    turning = client(resolve=lambda *_: next(answers))
    with turning as http, pytest.raises(AddressRefused):
        http.get(f"http://rebinding.example:{platform.server_port}/hello")
    assert platform.seen == []


def test_the_name_is_looked_up_once_so_it_cannot_mean_something_else_later(platform):
    asked: list[str] = []

    def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with client(resolve=rebinding) as http:
        http.get(f"http://reviews.example:{platform.server_port}/hello")
    assert asked == ["reviews.example"]


def test_the_next_address_is_tried_when_the_first_is_closed(platform):
    def two(_host: str, _port: int) -> list[str]:
        return ["::1", "127.0.0.1"]

    with client(resolve=two) as http:
        answer = http.get(f"http://reviews.example:{platform.server_port}/hello")
    assert answer.text == "hello"


def test_a_proxy_of_the_environment_is_not_used(platform, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert fetch(platform, "hello").text == "hello"


def test_mail_connects_to_the_checked_address(platform):
    with connect(
        "reviews.example", platform.server_port, timeout=5, resolve=here
    ) as line:
        assert isinstance(line, socket.socket)
        assert line.getpeername()[0] == "127.0.0.1"


def test_mail_does_not_connect_inward():
    with pytest.raises(AddressRefused):
        connect("mail.elsewhere.example", 993, timeout=5, resolve=here)
