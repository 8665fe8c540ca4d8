"""`amends worker`: do the jobs until asked to stop."""

from __future__ import annotations

import argparse

from amends.cli.installation import enter


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command understands."""
    parser.add_argument(
        "--concurrency", type=int, default=2, help="jobs at the same time (2)"
    )


def run(options: argparse.Namespace) -> int:
    """Work until SIGTERM or Ctrl-C, then finish what is begun."""
    enter()
    from amends.foundation.jobs import worker  # noqa: PLC0415 - after enter
    from amends.journeys import mailing  # noqa: PLC0415 - after enter

    mailing.begin()
    worker.until_signalled(concurrency=max(1, options.concurrency))
    return 0
