"""A CSV of 300 MB without ids, brought in to its end: how fast, in how much memory.

Run by hand, for it takes a quarter of an hour: `./amends bench large`.
"""

from __future__ import annotations

import csv
import os
import subprocess
import threading
import time
from itertools import cycle
from pathlib import Path

from bench.household import made
from bench.servers import amends
from bench.shape import texts

SIZE = 300 * 1024 * 1024
SENTENCES = 6
KINDS = 2000
BOUND_MIB = 256


def measure(folder: Path) -> dict[str, object]:
    """Return rows, rows a second and the most memory that bringing them in took."""
    path = folder / "large.csv"
    rows = written(path)
    home = folder / "home"
    made(home)
    began = time.perf_counter()
    told, peak = watched([*amends("import", str(path))], home)
    took = time.perf_counter() - began
    return {
        "megabytes": path.stat().st_size // 1024 // 1024,
        "rows": rows,
        "told": told,
        "whole": told.startswith(f"{rows} new, 0 changed, 0 known, 0 left"),
        "rows_per_s": round(rows / took),
        "peak_mib": peak,
        "bounded": peak < BOUND_MIB,
    }


def written(path: Path) -> int:
    """Write the file; return how many rows it has. No two rows are alike."""
    words = cycle(texts(KINDS))
    rows = 0
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["date", "stars", "text"])
        while file.tell() < SIZE:
            rows += 1
            day = f"2026-{1 + rows % 10:02d}-{1 + rows % 28:02d} 12:{rows % 60:02d}"
            said = " ".join(next(words) for _said in range(SENTENCES))
            writer.writerow([day, 1 + rows % 5, f"{said} ({rows})"])
    return rows


def watched(words: list[str], home: Path) -> tuple[str, int]:
    """Run a command; return its last line and the most MiB it held at once."""
    variables = {**os.environ, "AMENDS_HOME": str(home)}
    with subprocess.Popen(
        words, env=variables, stdout=subprocess.PIPE, text=True
    ) as child:
        ended = threading.Event()
        peaks = [0]
        looking = threading.Thread(target=_look, args=(child.pid, ended, peaks))
        looking.start()
        assert child.stdout is not None
        lines = child.stdout.read().splitlines()
        ended.set()
        looking.join()
    return (lines or [""])[-1], max(peaks)


def _look(pid: int, ended: threading.Event, peaks: list[int]) -> None:
    """Note a process's own memory again and again.

    Pages of the database that SQLite maps are the system's: it takes them back.
    """
    while not ended.wait(0.5):
        try:
            status = Path(f"/proc/{pid}/status").read_text()
        except OSError:
            return
        marks = [line.split()[1] for line in status.splitlines() if "RssAnon" in line]
        peaks.extend(int(mark) // 1024 for mark in marks)
