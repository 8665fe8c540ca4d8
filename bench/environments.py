"""Environments of their own for contenders, made by the uv that runs this desk."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FROZEN = ("sync", "--project", str(ROOT), "--frozen", "--quiet")


def environment(place: Path, *wanted: str) -> Path:
    """Install what the lock file says into a folder; return its Python."""
    settings = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(place)}
    settings.pop("VIRTUAL_ENV", None)
    subprocess.run([_uv(), *FROZEN, *wanted], env=settings, check=True)
    return place / "bin" / "python"


def of_group(place: Path, group: str) -> Path:
    """Install one group of libraries and nothing of ours; return its Python."""
    return environment(
        place, "--no-default-groups", "--group", group, "--no-install-project"
    )


def _uv() -> str:
    """Return the uv of the PATH, or the one that ``./amends`` brought beside us."""
    brought = Path(sys.prefix).with_name(".tool") / "bin" / "uv"
    return shutil.which("uv") or str(brought)
