"""Make every table that the reader and the guard ship, and the card that tells of them.

.venv/bin/python -m training ../shared/data
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from training import card


def main() -> None:
    """Build all tables, each in a process of its own, then measure them."""
    folder = Path(sys.argv[1])
    for module, data in (
        ("training.language.build", folder / "train"),
        ("training.mood.build", folder),
        ("training.aspect.build", folder / "train"),
        ("training.guard.build", folder),
    ):
        subprocess.run([sys.executable, "-m", module, str(data)], check=True)
    card.write(folder)


if __name__ == "__main__":
    main()
