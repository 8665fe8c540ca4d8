"""Playing a rehearsal in a process of its own and reading its verdict."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import SystemRandom
from typing import Any

ROOT = Path(__file__).parents[2]
# Between them they stay under five minutes on two busy cores.
KILLS = {
    "arrival": 200,
    "publishing": 200,
    "jobs": 100,
    "importing": 60,
    "automatic": 40,
}


def verdict(story: str) -> dict[str, Any]:
    """Play the story with its kills; the seed is printed with whatever went wrong."""
    seed = os.environ.get("FAULTS_SEED") or str(SystemRandom().getrandbits(32))
    played = subprocess.run(
        [
            *(sys.executable, "-m", "tests.faults.rehearsal", story),
            *("--seed", seed, "--kills", str(KILLS[story])),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=550,
    )
    said = played.stdout.strip().splitlines()
    assert said, f"{story} with seed {seed} broke:\n{played.stderr[-6000:]}"
    found: dict[str, Any] = json.loads(said[-1])
    sys.stdout.write(f"{said[-1]}\n{played.stderr[-3000:]}")
    return found
