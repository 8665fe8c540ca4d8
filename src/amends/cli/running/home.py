"""The home folder: there, writable, with room, and in use by one desk at a time."""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path
from typing import IO

ROOM = 200 * 1024 * 1024


class HomeUnusable(Exception):
    """The desk cannot live in this folder; the message says why and what to do."""


class HomeOccupied(HomeUnusable):
    """Another desk lives in this folder; ``address`` is where it answers."""

    def __init__(self, home: Path, address: str) -> None:
        super().__init__(
            f"A desk with its data in {home} is already running at {address}. "
            "Use that one, or give another folder: --home FOLDER"
        )
        self.address = address


def default() -> Path:
    """Return where data lives when nobody says otherwise."""
    named = os.environ.get("AMENDS_HOME")
    if named:
        return Path(named).expanduser().absolute()
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(data) / "amends"


def prepare(home: Path) -> None:
    """Make the folder and prove that it can be written; raises HomeUnusable."""
    probe = home / ".probe"
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe.write_bytes(b"0" * 65536)
        probe.unlink()
    except OSError as error:
        raise HomeUnusable(
            f"{home} cannot be written: {error.strerror}. "
            "Choose another folder: --home FOLDER"
        ) from error
    free = shutil.disk_usage(home).free
    if free < ROOM:
        raise HomeUnusable(
            f"Only {free // 2**20} MB are free where {home} lies, and Amends wants "
            f"{ROOM // 2**20} MB. Make room, or choose another folder: --home FOLDER"
        )


def occupy(home: Path, address: str) -> IO[str]:
    """Take the folder for this process; keep the returned file open.

    Raises HomeOccupied naming the desk that is already there.
    """
    file = (home / "running").open("a+", encoding="utf-8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.seek(0)
        where = file.read().strip()
        file.close()
        raise HomeOccupied(home, where) from error
    file.truncate(0)
    file.write(address)
    file.flush()
    return file
