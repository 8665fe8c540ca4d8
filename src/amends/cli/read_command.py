"""``amends read FILE`` or ``amends read FOLDER``: say what each text is about."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from contextlib import ExitStack
from pathlib import Path

from amends.cli.reading.folder import read_folder, read_here
from amends.cli.reading.lines import read_all, records_of
from amends.cli.reading.on_ray import is_there, read_parquet
from amends.cli.reading.progress import shown
from amends.core.reading import Unreadable
from amends.core.reading.learning import Learnt, kept


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "file",
        help="JSON Lines, CSV or Excel, or a folder of them; "
        "- reads the standard input",
    )
    parser.add_argument(
        "--with",
        dest="lessons",
        type=Path,
        metavar="LESSONS",
        help="what `amends train` kept, laid over each reading",
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="of a file: tell in `why` which words moved which answer",
    )
    parser.add_argument(
        "--into",
        type=Path,
        metavar="FOLDER",
        help="of a folder: where each file gets its readings; done ones are left",
    )
    parser.add_argument(
        "--on",
        choices=("here", "ray"),
        default="here",
        help="of a folder of Parquet: `ray` reads it on a cluster (amends[cluster])",
    )


def run(options: Namespace) -> int:
    """Write one JSON object a line, the same as came in, in their order.

    A line that could not be read gets an object with ``error``, and the status is 1.
    """
    try:
        learnt = kept(options.lessons) if options.lessons else Learnt({})
    except (OSError, Unreadable) as error:
        return _refused(error)
    if options.file != "-" and Path(options.file).is_dir():
        return _folder(options, learnt)
    with ExitStack() as opened:
        try:
            found = records_of(options.file, opened)
        except OSError as error:
            return _refused(error)
        bad = read_all(shown(found), sys.stdout, learnt, why=options.explain)
        return 1 if bad else 0


def _refused(reason: object) -> int:
    print(f"amends read: {reason}", file=sys.stderr)
    return 2


def _folder(options: Namespace, learnt: Learnt) -> int:
    source = Path(options.file)
    if options.on == "ray" and not is_there():
        return _refused("Ray is not here; install amends[cluster]")
    work = read_parquet if options.on == "ray" else read_here
    into = options.into or source.with_name(f"{source.resolve().name}-readings")
    return read_folder(source, into, learnt, work)
