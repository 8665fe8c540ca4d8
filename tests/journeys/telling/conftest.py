"""A program of Tuul's own on this machine, and a webhook that tells it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from amends.accounts.membership import Membership
from amends.accounts.webhook import Webhook
from amends.journeys.telling import programs
from tests.world import NOON


class Listening(BaseHTTPRequestHandler):
    """Keeps what it hears, and answers as the test says."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.heard.append((dict(self.headers), body))
        self.send_response(self.server.answer)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def program(settings: Any) -> Iterator[Any]:
    """Yield a program whose host the installation lists as its own."""
    settings.PRIVATE_HOSTS = ["127.0.0.1"]
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Listening)
    server.heard, server.answer = [], 204
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def webhook(program: Any, kadri: Membership) -> Webhook:
    """A webhook that is told everything."""
    address = f"http://127.0.0.1:{program.server_port}/heard"
    wish: dict[str, object] = {"name": "Till", "address": address, "kinds": []}
    return programs.begin(kadri.organisation, wish, by=kadri.user, at=NOON)
