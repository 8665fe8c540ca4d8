"""Libraries of the shelf on the same worlds, each in an environment of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from bench.environments import of_group

from .planting import null, planted
from .rivals import STEP
from .shape import SIZES
from .world import Plant, World

TOOLS = ("pysubgroup", "ruptures")
Told = list[tuple[int, dict[int, int]]]


def figures(worlds: int, folder: Path) -> dict[str, object]:
    """False stories a year and power of each library, looked at every four weeks."""
    shape = SIZES["S"]
    quiet = [null(shape, seed) for seed in range(worlds)]
    troubled = [planted(shape, seed) for seed in range(worlds)]
    told = _asked([*quiet, *troubled], folder)
    found: dict[str, object] = {}
    for name in TOOLS:
        each = [_stories(world[name]) for world in told]
        alarms = sum(map(len, each[:worlds]))
        hits = [
            any(_is_nested(story, world.plants[0]) for story in stories)
            for world, stories in zip(troubled, each[worlds:], strict=True)
        ]
        found[f"rival.{name}.false_a_year"] = alarms / worlds
        found[f"rival.{name}.power"] = sum(hits) / worlds
    return found


def _asked(worlds: list[World], folder: Path) -> list[dict[str, list[Told]]]:
    place = folder / "shelf"
    place.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(_plain(world)) for world in worlds)
    (place / "worlds.jsonl").write_text("\n".join(lines))
    python = of_group(folder / "shelf-environment", "detectors")
    script = Path(__file__).with_name("shelf_peer.py")
    words = [str(python), str(script), str(place)]
    subprocess.run(words, check=True)
    return [json.loads(line) for line in (place / "told.jsonl").open()]


def _plain(world: World) -> dict[str, object]:
    facts = world.facts
    said = zip(
        facts.complaints.row.tolist(), facts.complaints.aspect.tolist(), strict=True
    )
    return {
        "begin": world.begin,
        "day": facts.day.tolist(),
        "codes": facts.codes.tolist(),
        "mentions": list(said),
        "aspects": len(facts.aspects),
        "looks": [world.begin + week * 7 for week in range(52, 105, STEP)],
    }


def _stories(looks: list[Told]) -> set[tuple[int, frozenset[tuple[int, int]]]]:
    """Each story once, however often it is told; JSON made texts of the numbers."""
    return {
        (aspect, frozenset((int(dim), code) for dim, code in context.items()))
        for told in looks
        for aspect, context in told
    }


def _is_nested(story: tuple[int, frozenset[tuple[int, int]]], plant: Plant) -> bool:
    mine, theirs = story[1], frozenset(plant.context.items())
    return story[0] == plant.aspect and (mine <= theirs or theirs <= mine)
