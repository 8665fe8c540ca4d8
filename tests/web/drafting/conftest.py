"""The composer of the replies' tests, and a model's server on this machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from amends.accounts.chat_model import ChatModel
from amends.accounts.membership import Membership
from tests.web.replies.conftest import case, feedback, monday_noon, step
from tests.world import NOON

__all__ = ["case", "feedback", "monday_noon", "step"]


class Speaker(BaseHTTPRequestHandler):
    """Answers a chat completion as the test says."""

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(length))
        self.server.asked.append((self.path, dict(self.headers), body))
        status, told = self.server.say(body)
        answer = told if isinstance(told, bytes) else json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


def truly(body: dict[str, Any]) -> tuple[int, Any]:
    """Say each sentence as somebody else might."""
    listed = json.loads(body["messages"][1]["content"].split("\n\n", 1)[0])
    told = [
        {"n": one["n"], "text": f"{one['text'][:-1]}, truly{one['text'][-1]}"}
        for one in listed
    ]
    content = json.dumps({"sentences": told})
    return 200, {"choices": [{"message": {"content": content}}]}


@pytest.fixture
def speaker(settings) -> Iterator[ThreadingHTTPServer]:
    """A model's server; ``say`` and ``asked`` are the test's to look at."""
    settings.PRIVATE_HOSTS = ("127.0.0.1",)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Speaker)
    server.asked, server.say = [], truly
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def switched_on(speaker: ThreadingHTTPServer) -> Callable[..., ChatModel]:
    """Let a house use that server."""

    def switch(who: Membership, **line: object) -> ChatModel:
        address = f"http://127.0.0.1:{speaker.server_port}/v1"
        given = {"address": address, "model": "small-model", "key": "k-123", **line}
        return ChatModel.switch_on(who.organisation, by=who.user, at=NOON, **given)

    return switch
