"""One complaint through the API, Amends and django-helpdesk in turn."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import time
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

from bench.environments import ROOT, of_group
from bench.household import made
from bench.servers import Server, amends, free_port, running
from bench.shape import texts

ROUNDS = 5
EACH = 150


def measure(folder: Path) -> dict[str, object]:
    """Return creates a second of both, the ratio, and processor time per create."""
    peer = environment_of_peer(folder)
    home, port = folder / "creating", free_port()
    channel, secret = made(home)
    other_port = free_port()
    words = [str(peer / "bin" / "gunicorn"), "bench.peer.wsgi", "-w", "1"]
    words += ["-b", f"127.0.0.1:{other_port}", "--log-level", "error"]
    database = {"PEER_DATABASE": str(folder / "peer.sqlite3"), "PYTHONPATH": str(ROOT)}
    session = prepared(peer, database)
    settings = {"AMENDS_HOME": str(home)}
    with (
        running(
            amends("web", "--port", str(port)), port, "/account/login/", settings
        ) as ours,
        running(words, other_port, "/login/", database) as theirs,
    ):
        return compared(
            (ours, amends_create(ours, channel, secret)),
            (theirs, helpdesk_create(theirs, session)),
        )


def compared(
    one: tuple[Server, Callable[[str], None]],
    other: tuple[Server, Callable[[str], None]],
) -> dict[str, object]:
    """Let both create in turn, round after round, so that a busy minute hits both."""
    names = ("amends", "django-helpdesk")
    seconds: dict[str, list[float]] = {name: [] for name in names}
    processor = dict.fromkeys(names, 0.0)
    for number in range(ROUNDS + 1):
        for name, (server, create) in zip(names, (one, other), strict=True):
            words = texts(EACH, seed=number)
            spent, began = server.cpu_s(), time.perf_counter()
            for text in words:
                create(text)
            if number:  # the first round only warms up
                seconds[name].append((time.perf_counter() - began) / EACH)
                processor[name] += (server.cpu_s() - spent) / (ROUNDS * EACH)
    rates = {name: 1 / statistics.median(found) for name, found in seconds.items()}
    return {
        "amends_per_s": rates["amends"],
        "helpdesk_per_s": rates["django-helpdesk"],
        "ratio": rates["amends"] / rates["django-helpdesk"],
        "amends_cpu_ms": processor["amends"] * 1000,
        "helpdesk_cpu_ms": processor["django-helpdesk"] * 1000,
        "cpu_ratio": processor["django-helpdesk"] / processor["amends"],
    }


class Client:
    """One kept connection of the standard library.

    A richer client would spend half a millisecond of its own on every call, which
    is more than some of what is measured.
    """

    def __init__(self, address: str, headers: dict[str, str]) -> None:
        self.connection = HTTPConnection(address.removeprefix("http://"))
        self.headers = {"Content-Type": "application/json", **headers}

    def post(self, path: str, body: dict[str, object]) -> None:
        """Send one body and read the answer; anything but success is an error."""
        self.connection.request("POST", path, json.dumps(body), self.headers)
        answer = self.connection.getresponse()
        said = answer.read()
        if answer.status != HTTPStatus.CREATED:
            raise RuntimeError(f"{path} answered {answer.status}: {said[:200]!r}")


def amends_create(server: Server, channel: int, secret: str) -> Callable[[str], None]:
    client = Client(server.address, {"Authorization": f"Bearer {secret}"})
    count = iter(range(10**9))

    def create(text: str) -> None:
        number = next(count)
        body = {
            "channel": channel,
            "external_id": f"b{number}",
            "text": text,
            "stars": 1,
            "author": f"Mart {number}",
            "email": f"mart{number % 500}@mail.example",
        }
        client.post("/api/v1/feedback", body)

    return create


def helpdesk_create(server: Server, session: str) -> Callable[[str], None]:
    token = "x" * 32
    client = Client(
        server.address,
        {
            "Cookie": f"sessionid={session}; csrftoken={token}",
            "X-CSRFToken": token,
            "Referer": server.address,
        },
    )

    def create(text: str) -> None:
        body = {
            "queue": 1,
            "title": text[:60],
            "description": text,
            "submitter_email": "mart@mail.example",
            "priority": 3,
        }
        client.post("/api/tickets/", body)

    return create


def environment_of_peer(folder: Path) -> Path:
    """Install the locked peer into an environment of its own."""
    python = of_group(folder / "peer-environment", "bench")
    return python.parents[1]


def prepared(peer: Path, database: dict[str, str]) -> str:
    """Make the peer's database; return the session of a signed-in person."""
    done = subprocess.run(
        [str(peer / "bin" / "python"), "-W", "ignore", "-m", "bench.peer.prepare"],
        env={**os.environ, **database},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.split()[-1]
