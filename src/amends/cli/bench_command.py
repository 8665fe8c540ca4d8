"""`amends bench`: figures side by side with a peer, as ratios, JSON beside them."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from amends.cli.project import ROOT


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which words the command takes."""
    parser.add_argument(
        "names",
        nargs="*",
        help="answer, create, footprint, guard, import, reading, remedies; all "
        "without; by hand: channels, desk, large, live, patterns (-full or a part of "
        "it: -power, -quiet, -rest, -scale), silent, soak",
    )
    parser.add_argument(
        "--output",
        type=Path,
        default=ROOT / "build" / "bench.json",
        help="where the JSON goes",
    )


def run(options: argparse.Namespace) -> int:
    """Run the benchmarks of the source tree; they are not part of the package."""
    sys.path.insert(0, str(ROOT))
    status: int = importlib.import_module("bench.run").run(
        options.names, options.output.absolute()
    )
    return status
