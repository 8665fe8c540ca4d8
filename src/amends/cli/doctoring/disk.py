"""The home folder: writable, with room left."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from amends.cli.doctoring.finding import Finding

PART = "disk"
MEGABYTE = 2**20
SCARCE, LITTLE = 200 * MEGABYTE, 1024 * MEGABYTE
FEW_INODES = 10_000


def examine() -> Iterator[Finding]:
    """Say whether what arrives tomorrow can still be kept."""
    home = Path(settings.HOME)
    yield _writable(home)
    yield _room(home)
    inodes = os.statvfs(home)
    if inodes.f_files and inodes.f_favail < FEW_INODES:
        yield Finding(
            PART,
            "warn",
            f"only {inodes.f_favail} more files fit on the disk of {home}",
            "Remove small files, or move AMENDS_HOME to another disk.",
        )


def _writable(home: Path) -> Finding:
    try:
        with tempfile.TemporaryFile(dir=home) as probe:
            probe.write(b"0" * 65536)
    except OSError as error:
        return Finding(
            PART,
            "fail",
            f"{home} cannot be written: {error.strerror}",
            "Give the folder to the user that runs Amends, or make room.",
        )
    return Finding(PART, "ok", f"{home} can be written")


def _room(home: Path) -> Finding:
    free = shutil.disk_usage(home).free
    said = f"{free // MEGABYTE:,} MB are free"
    advice = "Make room before imports and mail fill the rest."
    if free < SCARCE:
        return Finding(PART, "fail", said, advice)
    return Finding(PART, "warn" if free < LITTLE else "ok", said, advice)
