"""Make every table that the reader and the guard ship, and the card that tells of them.

.venv/bin/python -m training ../shared/data
.venv/bin/python -m training ../shared/data --check    what ships is what this makes
"""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

from training import card
from training.proof import BUILDERS, prove


def main() -> int:
    """Build all tables, each in a process of its own, then measure them."""
    parser = ArgumentParser(prog="python -m training", description=main.__doc__)
    parser.add_argument("data", type=Path, help="the folder of train/ and lexicons/")
    parser.add_argument(
        "--check",
        action="store_true",
        help="build elsewhere and compare with what ships, byte for byte",
    )
    parser.add_argument("--only", choices=BUILDERS, action="append")
    options = parser.parse_args()
    names = tuple(options.only or BUILDERS)
    if options.check:
        return _check(options.data, names)
    for name in names:
        build = [sys.executable, "-m", f"training.{name}.build"]
        subprocess.run([*build, str(_sources(options.data)[name])], check=True)
    card.write(options.data)
    return 0


def _sources(data: Path) -> dict[str, Path]:
    """Return what each builder is given."""
    whole, texts = data, data / "train"
    return {"language": texts, "mood": whole, "aspect": texts, "guard": whole}


def _check(data: Path, names: tuple[str, ...]) -> int:
    """Print each file with the digests; 1 where one differs."""
    differ = 0
    for proof in prove(_sources(data), names):
        differ += not proof.holds
        word = "same" if proof.holds else f"DIFFERS, made {proof.made[:16]}"
        print(f"{proof.name:16} {proof.shipped[:16]} {word}", flush=True)
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
