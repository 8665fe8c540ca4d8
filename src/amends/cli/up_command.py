"""`amends up`: everything on this machine in one process tree, and one address."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from amends.cli.ports import PortTaken, ensure_free
from amends.cli.running import home as homes
from amends.cli.running.supervisor import Supervisor

HOST = "127.0.0.1"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command understands."""
    parser.add_argument(
        "--port", type=int, default=8000, help="port of the page (8000)"
    )
    parser.add_argument(
        "--home", type=Path, help="folder of all data (AMENDS_HOME, ~/.local/share)"
    )
    parser.add_argument(
        "--demo",
        action="store_true",
        help="begin with the demo business, Pizzeria Tuul",
    )


def run(options: argparse.Namespace) -> int:
    """Start, print the address, keep alive, stop cleanly on Ctrl-C or SIGTERM."""
    home = options.home.expanduser().absolute() if options.home else homes.default()
    address = f"http://{HOST}:{options.port}"
    try:
        homes.prepare(home)
        with homes.occupy(home, address):
            ensure_free(HOST, options.port)
            return opened(home, address, port=options.port, demo=options.demo)
    except (homes.HomeUnusable, PortTaken) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130


def opened(home: Path, address: str, *, port: int, demo: bool) -> int:
    """Prepare the data in a child, then supervise web and worker to the end."""
    environment = {"AMENDS_BASE_URL": address, **os.environ, "AMENDS_HOME": str(home)}
    # Two arenas are enough for a handful of threads, and save tens of megabytes.
    environment.setdefault("MALLOC_ARENA_MAX", "2")
    path = prepared(environment, demo=demo)
    if path is None:
        return 1
    supervisor = Supervisor(environment, logs=home / "logs", address=address)
    return supervisor.run(port=port, path=path)


def prepared(environment: dict[str, str], *, demo: bool) -> str | None:
    """Return the path of the sign-in link, or nothing when the data is not usable."""
    words = [sys.executable, "-m", "amends.cli.running.preparing"]
    if demo:
        words.append("--demo")
    done = subprocess.run(  # noqa: S603 - our own module
        words, env=environment, stdout=subprocess.PIPE, text=True, check=False
    )
    return done.stdout.strip().splitlines()[-1] if done.returncode == 0 else None
