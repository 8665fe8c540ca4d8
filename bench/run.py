"""Run the benchmarks that were asked for, one after the other."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import (
    answering,
    creating,
    footprint,
    guarding,
    importing,
    large,
    lighthouse,
    live,
    remedying,
    report,
    silent,
)
from bench.channels import measure as channels
from bench.desk import measure as desk
from bench.patterns import measuring as patterns
from bench.reading import measure as reading

MEASURES: dict[str, Callable[[Path], dict[str, object]]] = {
    "answer": answering.measure,
    "guard": guarding.measure,
    "footprint": footprint.measure,
    "create": creating.measure,
    "import": importing.measure,
    "reading": reading.measure,
    "remedies": remedying.measure,
}
# These take long, so they run only when they are named.
BY_HAND = {
    "channels": channels.measure,
    "soak": channels.soak,
    "desk": desk.measure,
    "large": large.measure,
    "lighthouse": lighthouse.measure,
    "live": live.measure,
    "patterns": patterns.quick,
    "patterns-best": patterns.bound,
    "patterns-full": patterns.full,
    "patterns-power": patterns.power,
    "patterns-quiet": patterns.quiet,
    "patterns-rest": patterns.rest,
    "patterns-scale": patterns.scale,
    "silent": silent.measure,
}


def run(names: list[str], output: Path) -> int:
    """Measure, print and keep; an unknown name is said."""
    wanted = names or list(MEASURES)
    known = MEASURES | BY_HAND
    unknown = [name for name in wanted if name not in known]
    if unknown:
        print(f"no benchmark {unknown[0]!r}; there is: {', '.join(known)}")
        return 2
    # Programs are measured as they run every day: compiled once, all contenders alike.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    found: dict[str, dict[str, object]] = {}
    with tempfile.TemporaryDirectory(prefix="amends-bench-") as folder:
        for name in wanted:
            print(f"measuring {name} …", flush=True)
            found[name] = known[name](Path(folder))
    print(report.told(found))
    report.kept(found, output)
    print(f"JSON: {output}")
    return 0
