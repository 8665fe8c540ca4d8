"""The same reader over Parquet with Ray Data, on as many processes as there are.

Comes with ``amends[cluster]``; nothing of it is loaded unless it is asked for.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

from amends.cli.reading.lines import answered_together
from amends.core.reading import Unreadable
from amends.core.reading.learning import Learnt

BATCH = 512
# A file is one block, and a block goes to one process: it is cut, half a second each.
A_TASK = 2048


def is_there() -> bool:
    """Tell whether Ray is installed."""
    try:
        import_module("ray.data")
    except ImportError:
        return False
    return True


def read_parquet(path: Path, part: Path, learnt: Learnt) -> int:
    """Read the rows of one Parquet file in their order.

    Raises OSError for a file that is no Parquet, or a broken one.
    """
    if path.suffix.lower() != ".parquet":
        raise OSError("only Parquet is read on Ray; leave `--on` away for this file")
    try:
        return _read(path, part, learnt)
    except OSError:
        raise
    except Exception as error:
        # Arrow and Ray have errors of their own; the other files are read all the same.
        raise OSError(str(error).strip().splitlines()[-1][:160]) from error


def _read(path: Path, part: Path, learnt: Learnt) -> int:
    data = import_module("ray.data")
    data.DataContext.get_current().execution_options.preserve_order = True
    cut = data.read_parquet(str(path)).repartition(target_num_rows_per_block=A_TASK)
    rows = cut.map_batches(
        answers, batch_size=BATCH, fn_kwargs={"lessons": learnt.as_json()}
    )
    bad = 0
    with part.open("w", encoding="utf-8") as out:
        for row in rows.iter_rows():
            out.write(row["reading"] + "\n")
            bad += bool(row["is_bad"])
    return bad


def answers(batch: dict[str, Any], lessons: dict[str, Any]) -> dict[str, list[Any]]:
    """Return the readings of a batch of columns, each as one line of JSON."""
    learnt = Learnt.from_json(lessons)
    names = list(batch)
    lines: list[str] = []
    bad: list[bool] = []
    records = [
        {name: _plain(value) for name, value in zip(names, values, strict=True)}
        for values in zip(*(batch[name] for name in names), strict=True)
    ]
    for fields, told in zip(records, answered_together(records, learnt), strict=True):
        bad.append(isinstance(told, Unreadable))
        refused = {"id": fields.get("id"), "error": str(told)}
        lines.append(json.dumps(refused if bad[-1] else told, ensure_ascii=True))
    return {"reading": lines, "is_bad": bad}


def _plain(value: object) -> object:
    """Return a cell as JSON has it: numbers of NumPy plain, what is absent None."""
    plain = value.item() if hasattr(value, "item") else value
    if isinstance(plain, float) and plain != plain:  # noqa: PLR0124 - not a number
        return None
    return plain.isoformat() if hasattr(plain, "isoformat") else plain
