"""Where a server of the tests lives: a short folder, free ports, a humble user."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 20


@dataclass(frozen=True, slots=True)
class Server:
    """How to reach a running server; ``folder`` holds its log."""

    host: str
    port: int
    user: str
    password: str
    folder: Path


def free_port() -> int:
    """Return a loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def humble_user() -> str | None:
    """Return whom a server runs as when the tests run as root."""
    return "nobody" if os.geteuid() == 0 else None


def until_greeted(port: int, greeting: bytes, *, log: Callable[[], str]) -> None:
    """Return when the server greets on this port; else fail with its log."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with socket.create_connection(("127.0.0.1", port), 2) as line:
                if line.recv(len(greeting)) == greeting:
                    return
        except OSError:
            time.sleep(0.1)
    message = f"nothing on port {port} says {greeting!r}; its log:\n{log()}"
    raise AssertionError(message)
