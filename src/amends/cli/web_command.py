"""`amends web`: serve pages and API with granian."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from amends.cli.children import follow_parent
from amends.cli.ports import PortTaken, ensure_free
from amends.foundation.lines import MOST, Live

APPLICATION = "amends.config.wsgi"
THREADS = 4
# More would only wait for one another: SQLite has one writer.
THREADS_ON_SQLITE = 2
KEPT_IDLE_SECONDS = 600
COLLECT_AFTER = 20_000
SPARE = 32
"""Threads in which requests may wait for their turn."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command understands."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on")
    parser.add_argument("--workers", type=int, default=1, help="processes (1)")


def run(options: argparse.Namespace) -> int:
    """Serve until SIGTERM or Ctrl-C."""
    try:
        ensure_free(options.host, options.port)
    except PortTaken as error:
        print(error, file=sys.stderr)
        return 1
    from granian import Granian  # noqa: PLC0415 - only this command needs it
    from granian.constants import Interfaces  # noqa: PLC0415 - the same
    from granian.log import LogLevels  # noqa: PLC0415 - the same

    # WSGI: our views are plain functions, so each thread keeps its own database
    # connection; under ASGI every request would open one (docs/decisions/0006).
    server = Granian(
        APPLICATION,
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=max(1, options.workers),
        # One for each line that an open page may hold, besides those that answer.
        blocking_threads=MOST + SPARE + threads(database()),
        blocking_threads_idle_timeout=KEPT_IDLE_SECONDS,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=20,
    )
    # It warns of many threads; all but a few of ours sleep at lines.
    logging.getLogger("_granian").addFilter(_not_about_threads)
    parent = os.getpid()
    server.serve(target_loader=lambda *_: application(parent), wrap_loader=False)
    return 0


def _not_about_threads(said: logging.LogRecord) -> bool:
    return "Python threads" not in str(said.msg)


def database() -> str:
    """Return which database the environment names."""
    return os.environ.get("DATABASE_URL", "")


def threads(database_url: str) -> int:
    """Return how many requests one process answers at a time."""
    return THREADS if database_url.startswith("postgres") else THREADS_ON_SQLITE


def application(parent: int) -> Callable[..., Any]:
    """Return the application inside a serving process, which ends with its parent."""
    follow_parent(parent)
    # While everything loads there is nothing to collect.
    gc.disable()
    from amends.cli.installation import enter  # noqa: PLC0415 - not in the parent

    enter()
    from django.conf import settings  # noqa: PLC0415 - after enter
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415 - after enter
    from django.urls import get_resolver  # noqa: PLC0415 - after enter
    from django.utils.module_loading import import_string  # noqa: PLC0415 - after enter

    from amends.foundation.warm_connections import (  # noqa: PLC0415 - after enter
        WarmConnections,
    )
    from amends.journeys.telling.news import News  # noqa: PLC0415 - after enter

    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    at_once = threads(database())
    # The settings join the doors: a command knows nothing of pages.
    answer = import_string(settings.LINES_ANSWER)
    served = Live(get_wsgi_application(), News(), answer, at_once=at_once)
    # Any of many threads may answer; the few connections go from hand to hand.
    WarmConnections().install()
    # The pages load now, not while the first reader waits.
    list(get_resolver().url_patterns)
    # What was loaded stays: the collector need not look at it again and again, which
    # cost each arrival a sixth of its time.
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)
    gc.enable()
    return served
