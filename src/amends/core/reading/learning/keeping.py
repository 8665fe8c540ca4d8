"""The file that keeps what was learnt: written whole or not at all, read with doubt."""

from __future__ import annotations

import json
from pathlib import Path

from amends.core.reading.contract import Unreadable
from amends.core.reading.learning.memory import Learnt

_LARGEST = 32_000_000


def keep(learnt: Learnt, path: Path) -> None:
    """Write what was learnt; a reader of the file never sees half of it."""
    text = json.dumps(learnt.as_json(), ensure_ascii=False, indent=1, sort_keys=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text + "\n", "utf-8")
    beside.replace(path)


def kept(path: Path) -> Learnt:
    """Return what a file keeps. Raises OSError, or Unreadable for another file."""
    if path.stat().st_size > _LARGEST:
        raise Unreadable("too large for a file of lessons")
    try:
        return Learnt.from_json(json.loads(path.read_text("utf-8")))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"no file of lessons: {str(error)[:120]}") from None
