"""The three that are asked: Amends, django-helpdesk and the barest page."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.creating import environment_of_peer, prepared
from bench.desk.asking import Visitor
from bench.desk.floor import filled
from bench.desk.ours import Desk
from bench.environments import ROOT
from bench.servers import Server, amends, free_port, running


@dataclass(frozen=True)
class Contender:
    """A server that runs and what is asked of it."""

    server: Server
    visitor: Visitor


@contextmanager
def our_desk(known: Desk) -> Iterator[Contender]:
    """Serve our desk while the block runs."""
    port = free_port()
    settings = {"AMENDS_HOME": str(known.home)}
    with running(
        amends("web", "--port", str(port)), port, "/account/login/", settings
    ) as server:
        # As a browser in which the page's script has run once: it asks for parts.
        cookies = f"{known.cookie}; amends_parts=1"
        yield Contender(server, Visitor(server, cookies))


@contextmanager
def peer_desk(folder: Path, rows: int) -> Iterator[tuple[Contender, str]]:
    """Serve django-helpdesk; with it the number of a ticket with four comments."""
    place, port = environment_of_peer(folder), free_port()
    database = {"PEER_DATABASE": str(folder / "desk.sqlite3"), "PYTHONPATH": str(ROOT)}
    session = prepared(place, database)
    filling = [str(place / "bin" / "python"), "-W", "ignore", "-m", "bench.peer.fill"]
    done = subprocess.run(
        [*filling, str(rows)],
        env={**os.environ, **database},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    words = [str(place / "bin" / "gunicorn"), "bench.peer.wsgi", "-w", "1"]
    words += ["-b", f"127.0.0.1:{port}", "--log-level", "error", "--timeout", "120"]
    with running(words, port, "/login/", database) as server:
        yield (
            Contender(server, Visitor(server, f"sessionid={session}")),
            done.stdout.split()[-1],
        )


@contextmanager
def barest(folder: Path, rows: int) -> Iterator[Contender]:
    """Serve the page that does nothing else."""
    path, port = filled(folder / "floor.sqlite3", rows), free_port()
    words = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port"]
    words += [str(port), "--log-level", "error", "bench.desk.floor_app:application"]
    settings = {"FLOOR_DATABASE": str(path), "PYTHONPATH": str(ROOT)}
    with running(words, port, "/", settings) as server:
        yield Contender(server, Visitor(server, ""))
