"""Start a contender on loopback with one worker, and look at its process tree."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import httpx

from bench.environments import environment

TICKS = os.sysconf("SC_CLK_TCK")
PATIENCE = 60.0


@dataclass
class Server:
    """A running contender: where it answers, and how long its first answer took."""

    process: subprocess.Popen[bytes]
    address: str
    first_answer_s: float

    def family(self) -> list[int]:
        """Return the process and all below it."""
        found = [self.process.pid]
        for pid in found:
            path = Path(f"/proc/{pid}/task/{pid}/children")
            found += [int(child) for child in path.read_text().split()]
        return found

    def cpu_s(self) -> float:
        """Return the processor seconds that the family has used."""
        total = 0
        for pid in self.family():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def memory_mib(self) -> float:
        """Return the proportional set size of the family."""
        total = 0
        for pid in self.family():
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        return total / 1024


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(
    words: list[str], port: int, path: str, environment: dict[str, str]
) -> Iterator[Server]:
    """Run a server until the block ends; ready when ``path`` answers at all."""
    began = time.perf_counter()
    process = subprocess.Popen(
        words, env={**os.environ, **environment}, stdout=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        while True:
            try:
                httpx.get(address + path, timeout=5)
                break
            except httpx.HTTPError:
                if time.perf_counter() - began > PATIENCE or process.poll() is not None:
                    raise
                time.sleep(0.005)
        yield Server(process, address, time.perf_counter() - began)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@cache
def newcomer() -> Path:
    """Return the Python that `./amends up` would give a newcomer: nothing for makers.

    Tools of the makers change what libraries load at their start.
    """
    place = Path(tempfile.mkdtemp(prefix="amends-newcomer-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return environment(place, "--no-dev", "--extra", "postgres", "--compile-bytecode")


def amends(*words: str) -> list[str]:
    """Return the command line of Amends itself."""
    return [str(newcomer()), "-m", "amends", *words]
