"""A PostgreSQL cluster that lives for one run: own folder, own socket, no network."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from amends.cli.children import bound_to_parent

INITDB = ("--username=amends", "--auth=trust", "--encoding=UTF8", "--no-sync")
# Nothing here is worth keeping, so nothing is waited for.
SERVER = (
    "-F",
    *("-c", "synchronous_commit=off"),
    *("-c", "full_page_writes=off"),
    *("-c", "max_connections=60"),
    *("-c", "listen_addresses="),
)
PATIENCE = 60


class ClusterBroken(Exception):
    """The cluster did not start; the message holds what PostgreSQL said."""


def binaries() -> Path | None:
    """Return the folder of the newest PostgreSQL server programs, if any."""
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    candidates = sorted(versions, key=lambda path: path.parent.name, reverse=True)
    pg_config = shutil.which("pg_config")
    if pg_config:
        said = subprocess.run(  # noqa: S603 - the program found on the PATH
            [pg_config, "--bindir"], capture_output=True, text=True, check=False
        )
        candidates.append(Path(said.stdout.strip()))
    found = shutil.which("initdb")
    if found:
        candidates.append(Path(found).resolve().parent)
    for folder in candidates:
        if all((folder / name).exists() for name in ("initdb", "postgres", "psql")):
            return folder
    return None


def owner() -> str | None:
    """Return whom the server runs as: PostgreSQL refuses root, so root lends a name."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


@contextmanager
def cluster() -> Iterator[str]:
    """Start a cluster, yield the DATABASE_URL of an empty database, remove it all."""
    programs = binaries()
    if programs is None:
        raise ClusterBroken("No PostgreSQL server programs: apt-get install postgresql")
    user = owner()
    # A socket's path may have 107 letters, so the folder is not under a long TMPDIR.
    folder = Path(tempfile.mkdtemp(prefix="amends-pg-", dir="/tmp"))
    try:
        if user:
            shutil.chown(folder, user)
        _say([programs / "initdb", *INITDB, "-D", folder / "data"], user, folder)
        server = _started(programs, folder, user)
        try:
            _wait(programs, folder, server)
            yield f"postgres://amends@{quote(str(folder), safe='')}/amends"
        finally:
            server.send_signal(signal.SIGINT)
            _stopped(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _say(words: list[str | Path], user: str | None, folder: Path) -> None:
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own programs
        words,
        cwd=folder,
        user=user,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ClusterBroken(done.stdout.strip())


def _started(programs: Path, folder: Path, user: str | None) -> subprocess.Popen[bytes]:
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - PostgreSQL's own programs
            [programs / "postgres", "-D", folder / "data", "-k", folder, *SERVER],
            cwd=folder,
            user=user,
            stdout=log,
            stderr=log,
            # Ctrl-C at the terminal is for pytest; the server stops after it.
            process_group=0,
            preexec_fn=bound_to_parent(signal.SIGQUIT),  # noqa: PLW1509 - no threads yet
        )


def _wait(programs: Path, folder: Path, server: subprocess.Popen[bytes]) -> None:
    create: list[str | Path] = [
        programs / "createdb",
        "-h",
        folder,
        "-U",
        "amends",
        "amends",
    ]
    deadline = time.monotonic() + PATIENCE
    while True:
        done = subprocess.run(  # noqa: S603 - PostgreSQL's own programs
            create, cwd=folder, capture_output=True, check=False
        )
        if done.returncode == 0:
            return
        if server.poll() is not None or time.monotonic() > deadline:
            raise ClusterBroken((folder / "log").read_text("utf-8", "replace"))
        time.sleep(0.1)


def _stopped(server: subprocess.Popen[bytes]) -> None:
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait(20)
