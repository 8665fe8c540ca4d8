"""What the shelf's libraries tell of worlds; run in the peers' own environment.

It knows nothing of Amends: worlds come as JSON, one a line, and so does what is told.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pysubgroup as ps
import ruptures as rpt

DIMS = ("weekday", "daypart", "location", "channel", "product", "lang")
LEAST, TWICE, QUARTER = 5, 2.0, 13 * 7


def subgroup(world: dict[str, Any], on: int) -> Iterator[tuple[int, dict[int, int]]]:
    """The best subgroup of each aspect over a quarter: five, and twice the share.

    Weighted relative accuracy, beam search, three selectors at most: the settings of
    the library's own examples. It has no notion of chance over many looks.
    """
    day = np.array(world["day"])
    inside = (day > on - QUARTER) & (day <= on)
    frame = pd.DataFrame(np.array(world["codes"]).T[inside], columns=DIMS).astype(str)
    places = np.cumsum(inside) - 1
    for aspect in range(world["aspects"]):
        rows = [r for r, a in world["mentions"] if a == aspect and inside[r]]
        if len(rows) < LEAST:
            continue
        target = np.zeros(len(frame), dtype=bool)
        target[places[rows]] = True
        yield from _best(frame.assign(target=target), aspect)


def _best(frame: pd.DataFrame, aspect: int) -> Iterator[tuple[int, dict[int, int]]]:
    task = ps.SubgroupDiscoveryTask(
        frame,
        ps.BinaryTarget("target", target_value=True),
        ps.create_selectors(frame, ignore=["target"]),
        result_set_size=1,
        depth=3,
        qf=ps.WRAccQF(),
    )
    for _quality, found, *_ in ps.BeamSearch().execute(task).results:
        named = {s.attribute_name: s.attribute_value for s in found.selectors}
        held = np.ones(len(frame), dtype=bool)
        for name, value in named.items():
            held &= (frame[name] == value).to_numpy()
        seen, share = int(frame.target[held].sum()), float(frame.target.mean())
        if named and seen >= LEAST and seen >= TWICE * share * int(held.sum()):
            yield aspect, {DIMS.index(n): int(float(v)) for n, v in named.items()}


def changepoint(world: dict[str, Any], on: int) -> Iterator[tuple[int, dict[int, int]]]:
    """A rise of an aspect, anywhere or at a place, within the last half-year.

    PELT with squared error on weekly counts and the penalty of the library's guide.
    """
    weeks = max((on - world["begin"]) // 7, 12)
    day = np.array(world["day"])
    location = np.array(world["codes"])[2]
    for aspect in range(world["aspects"]):
        rows = np.array(
            [r for r, a in world["mentions"] if a == aspect and day[r] <= on]
        )
        if len(rows) < LEAST:
            continue
        for place in (0, *sorted(set(location[rows]) - {0})):
            mine = rows if place == 0 else rows[location[rows] == place]
            week = np.clip((day[mine] - world["begin"]) // 7, 0, weeks - 1)
            if _rose(np.bincount(week, minlength=weeks).astype(float)):
                yield aspect, {2: int(place)} if place else {}


def _rose(counts: np.ndarray) -> bool:
    penalty = 2 * np.log(len(counts)) * max(float(counts.var()), 1e-9)
    breaks = rpt.Pelt(model="l2", min_size=3).fit(counts).predict(pen=penalty)[:-1]
    if not breaks or breaks[-1] < len(counts) - 26:
        return False
    return bool(counts[breaks[-1] :].mean() > counts[: breaks[-1]].mean())


def main(folder: Path) -> None:
    """Write beside each world what the libraries tell of it, look by look."""
    warnings.simplefilter("ignore")
    tools = {"pysubgroup": subgroup, "ruptures": changepoint}
    with (folder / "told.jsonl").open("w") as out:
        for line in (folder / "worlds.jsonl").read_text().splitlines():
            world = json.loads(line)
            told = {
                name: [list(tool(world, on)) for on in world["looks"]]
                for name, tool in tools.items()
            }
            out.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
