"""A file of reviews, read, routed and stored, on SQLite and on PostgreSQL."""

from __future__ import annotations

import csv
import os
import subprocess
import time
from pathlib import Path

from amends.cli.testing.cluster import cluster
from bench.household import made
from bench.servers import amends
from bench.shape import texts

ROWS = 20_000


def measure(folder: Path) -> dict[str, object]:
    """Return rows a second on both databases, reading and cases included."""
    path = folder / "reviews.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "date", "stars", "text", "author"])
        for number, text in enumerate(texts(ROWS)):
            day = (
                f"2026-{1 + number % 10:02d}-{1 + number % 28:02d} 12:{number % 60:02d}"
            )
            writer.writerow([number, day, 1 + number % 5, text, f"Mart {number}"])
    found: dict[str, object] = {"rows": ROWS}
    found["sqlite_per_s"] = brought(folder / "import-sqlite", path)
    with cluster() as address:
        found["postgresql_per_s"] = brought(
            folder / "import-postgresql", path, DATABASE_URL=address
        )
    return found


def brought(home: Path, path: Path, **environment: str) -> float:
    """Return rows a second of `amends import`, the start of the program left out."""
    made(home, **environment)
    variables = {**os.environ, "AMENDS_HOME": str(home), **environment}
    idle = timed([*amends("import", str(path), "--preview")], variables)
    whole = timed([*amends("import", str(path))], variables)
    return ROWS / (whole - idle)


def timed(words: list[str], variables: dict[str, str]) -> float:
    """Return how long a command takes."""
    began = time.perf_counter()
    subprocess.run(words, env=variables, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began
