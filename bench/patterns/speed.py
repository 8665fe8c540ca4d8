"""How long a look takes: a chain's ten million facts, a week more, a small business."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

from amends.core.patterns.calendar import EPOCH, named
from amends.core.patterns.ledger import Ledger
from amends.core.patterns.weeks import stories

from .chain import chain
from .planting import null
from .shape import SIZES

_ROOT = Path(__file__).parents[2]
_TIMES = 9


def figures(rows: int) -> dict[str, object]:
    """Processor seconds in a process of its own that keeps to one thread."""
    words = [sys.executable, "-m", "bench.patterns.speed", str(rows)]
    alone = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
    path = os.pathsep.join((str(_ROOT / "src"), str(_ROOT)))
    settings = {**os.environ, **alone, "PYTHONPATH": path}
    told = subprocess.run(words, env=settings, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(told.stdout))


def measured(rows: int) -> dict[str, object]:
    """The same in this process; what is short is the median of several."""
    facts = chain(rows)
    on = named(int(facts.day.max()) + 1)
    whole = _took(lambda: stories(facts, on, quiet=False))
    ledger, week = Ledger(facts), chain(rows // 104, seed=2)
    added = _took(lambda: ledger.add(week))
    small = null(SIZES["M"], 0)
    day = EPOCH + timedelta(days=small.end)
    each = [
        _took(lambda: stories(small.facts, day, quiet=False)) for _ in range(_TIMES)
    ]
    return {
        "chain.rows": rows,
        "chain.look_s": whole,
        "chain.week_rows": len(week),
        "chain.week_added_s": added,
        "small.look_ms": median(each) * 1000,
    }


def _took(done: Callable[[], object]) -> float:
    begun = time.process_time()
    done()
    return time.process_time() - begun


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
