"""The cold start of the reader, and its memory, in processes of their own."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import amends

STARTS = 7
_SCRIPT = """
import json, pathlib, sys, time
def held():
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
texts = json.load(sys.stdin)
before, began = held(), time.perf_counter()
from amends.core.nouns import Feedback
from amends.core.reading import read, read_many
read(Feedback(texts[0]))
first = time.perf_counter() - began
read_many([Feedback(text) for text in texts])
print(json.dumps([first, (held() - before) / 1024]))
"""


def measure(texts: list[str]) -> dict[str, object]:
    """Return seconds from the import to the first reading, and MiB above Python."""
    told = [_started(texts) for _ in range(STARTS)]
    return {
        "cold_start_s": statistics.median(first for first, _ in told),
        "cold_start_worst_s": max(first for first, _ in told),
        "memory_mib": statistics.median(memory for _, memory in told),
        "starts": STARTS,
    }


def _started(texts: list[str]) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        # The code that is being measured here, whatever is installed.
        env={**os.environ, "PYTHONPATH": str(Path(amends.__file__).parents[1])},
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    first, memory = json.loads(done.stdout)
    return float(first), float(memory)
