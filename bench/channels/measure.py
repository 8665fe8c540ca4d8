"""All of it, each in an installation of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.channels import pushing

ROOT = Path(__file__).parents[2]


def measure(folder: Path) -> dict[str, object]:
    """Return what reading and taking pushes cost."""
    found: dict[str, object] = dict(child("bench.channels.reading", folder / "reading"))
    pushed = pushing.measure(folder / "pushing")
    return found | {f"hook_{name}": value for name, value in pushed.items()}


def soak(folder: Path) -> dict[str, object]:
    """Return the ledger of a month at a hundred places."""
    return dict(child("bench.channels.soak", folder / "soak"))


def child(module: str, home: Path) -> dict[str, object]:
    """Run a module on a fresh installation; return what it printed."""
    environment = {
        **os.environ,
        "AMENDS_HOME": str(home),
        "AMENDS_PRIVATE_HOSTS": "127.0.0.1",
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, "-m", module],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    found: dict[str, object] = json.loads(done.stdout.strip().splitlines()[-1])
    return found
