"""Memory of idle processes, and the cold start to the first page."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from pathlib import Path

from bench.household import made
from bench.servers import Server, amends, free_port, running

STARTS = 5
SETTLE_S = 8.0


def measure(folder: Path) -> dict[str, object]:
    """Return MiB (proportional set size) of web and worker, seconds to a first page."""
    home = folder / "footprint"
    made(home)
    settings = {"AMENDS_HOME": str(home)}
    starts, spent, web = [], [], 0.0
    for _start in range(STARTS):
        port = free_port()
        words = amends("web", "--port", str(port))
        with running(words, port, "/account/login/", settings) as server:
            starts.append(server.first_answer_s)
            spent.append(server.cpu_s())
            web = server.memory_mib()
    return {
        "web_idle_mib": web,
        "worker_idle_mib": worker(settings),
        "web_cold_start_s": statistics.median(starts),
        "web_cold_start_cpu_s": statistics.median(spent),
    }


def worker(settings: dict[str, str]) -> float:
    """Return the memory of a worker that has nothing to do."""
    process = subprocess.Popen(amends("worker"), env={**os.environ, **settings})
    try:
        time.sleep(SETTLE_S)
        return Server(process, "", 0).memory_mib()
    finally:
        process.terminate()
        process.wait(30)
