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
    except homes.HomeOccupied as error:
        print(error, file=sys.stderr)
        return invite(home, error.address)
    except (homes.HomeUnusable, PortTaken) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130


def invite(home: Path, address: str) -> int:
    """Print a fresh sign-in link to the desk that runs there already; still a 1."""
    path = prepared({**os.environ, "AMENDS_HOME": str(home)}, "--link")
    if path is not None:
        print(f"Sign in, once:  {address}{path}")
    return 1


def opened(home: Path, address: str, *, port: int, demo: bool) -> int:
    """Prepare the data in a child, then supervise web and worker to the end."""
    environment = {"AMENDS_BASE_URL": address, **os.environ, "AMENDS_HOME": str(home)}
    # Two arenas are enough for a handful of threads, and save tens of megabytes.
    environment.setdefault("MALLOC_ARENA_MAX", "2")
    path = prepared(environment, *(["--demo"] if demo else []))
    if path is None:
        return 1
    supervisor = Supervisor(environment, logs=home / "logs", address=address)
    return supervisor.run(port=port, path=path)


def prepared(environment: dict[str, str], *wishes: str) -> str | None:
    """Return the path of the sign-in link, or nothing when the data is not usable."""
    words = [sys.executable, "-m", "amends.cli.running.preparing", *wishes]
    done = subprocess.run(  # noqa: S603 - our own module
        words, env=environment, stdout=subprocess.PIPE, text=True, check=False
    )
    return done.stdout.strip().splitlines()[-1] if done.returncode == 0 else None
