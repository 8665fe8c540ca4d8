"""The figures of the detector and its rivals on worlds with known truths.

``quick`` takes minutes; ``full`` takes an hour or two and is run by hand, as are its
parts. Seeds 0 to 999 are public: whoever tunes on them should measure on others.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from . import best, effects, rivals, shelf, speed, waves
from .amounts import FULL, QUICK, Amount, seeds
from .elsewhere import quiet as quiet_elsewhere
from .elsewhere import troubled
from .judging import false_alarms, found
from .planting import EXTRA, null, planted
from .shape import SIZES
from .shares import Figures

OTHER_KNOBS = {
    "standing": 0.4, "standing_time": 0.35, "late": 0.3,
    "drift": 0.4, "seasons": 0.35, "noise": 0.15,
}  # fmt: skip
"""Standing differences, late postings, a drifting mix: nothing of it is news."""
_BOUND = 300
UNSURE = {"noise": 0.2, "confident": True}
"""Twice as many labels are wrong, and the reader says how sure it is of each."""


def quick(folder: Path) -> Figures:
    """Measure in a few minutes."""
    return measured(QUICK) | shelf.figures(QUICK.rivals // 2, folder)


def full(folder: Path) -> Figures:
    """Measure with intervals worth quoting."""
    return measured(FULL) | shelf.figures(FULL.rivals // 4, folder)


def quiet(_folder: Path) -> Figures:
    """False stories of every size alone, as many worlds as in full."""
    return _quiet(FULL)


def power(_folder: Path) -> Figures:
    """What is found and when alone, as many worlds as in full."""
    return _power(FULL)


def scale(_folder: Path) -> Figures:
    """How long looks take alone, with the chain's ten million facts."""
    return speed.figures(FULL.rows)


def rest(_folder: Path) -> Figures:
    """Effects of actions and waves of low stars alone, as many as in full."""
    return effects.figures(FULL.effects) | waves.figures(FULL.waves)


def bound(_folder: Path) -> Figures:
    """What readers would find who know more than a detector may."""
    worlds = seeds(_BOUND)
    return best.figures("S", worlds) | best.figures("M", worlds)


def measured(amount: Amount) -> Figures:
    """Return every figure, with its interval where it has one."""
    return (
        _quiet(amount)
        | _power(amount)
        | rivals.figures(amount.rivals)
        | effects.figures(amount.effects)
        | waves.figures(amount.waves)
        | speed.figures(amount.rows)
    )


def _quiet(amount: Amount) -> Figures:
    figures: Figures = {}
    for size, worlds in amount.nulls.items():
        knobs = {"plain": SIZES[size], "other": replace(SIZES[size], **OTHER_KNOBS)}
        for name, shape in knobs.items():
            made = (null(shape, seed) for seed in seeds(worlds))
            figures |= false_alarms(f"{size}.{name}", made)
    made = (quiet_elsewhere(seed) for seed in seeds(amount.elsewhere))
    return figures | false_alarms("elsewhere", made)


def _power(amount: Amount) -> Figures:
    figures: Figures = {}
    for size, worlds in amount.plants.items():
        shapes = {size: SIZES[size], f"{size}.unsure": replace(SIZES[size], **UNSURE)}
        for name, shape in shapes.items():
            made = (planted(shape, seed, EXTRA[size]) for seed in seeds(worlds))
            figures |= found(name, made)
    made = (troubled(seed) for seed in seeds(amount.elsewhere))
    return figures | found("elsewhere", made)
