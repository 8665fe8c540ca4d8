"""Ordinary: what a cell would count had nothing changed there in particular."""

from __future__ import annotations

import numpy as np

from .cells import Cells
from .evidence import Ordinary
from .facts import Floats
from .level import Level

_UNSEEN, _UNKNOWN = 0.5, 0.3
"""What a past without complaints is taken for; where hardly anybody wrote before,
not to have heard of it tells nothing."""

_DRIFT = 1 / 0.22**2
_OWN_DRIFT = 1 / 0.24**2
"""How firmly an aspect, and a cell beside it, keep their level by themselves."""


def ordinary(cells: Cells, level: Level) -> Ordinary:
    """What each cell would count had nothing changed there in particular.

    Its own past says how it stands beside the rest, and the rest of the aspect in the
    same weeks says how the season and the business as a whole go.
    """
    prior = _trust(cells)
    standing = (prior + cells.past) / (prior + cells.past_expected)
    spread = 1 / (prior + cells.past) + 1 / _OWN_DRIFT
    at = (cells.aspect, cells.window)
    # How well the level is known: it drifts, and it was counted before the window.
    known = 1 / (1 / _DRIFT + 1 / level.firm[at])
    if not cells.kind.dims:
        return Ordinary(cells.expected, known)
    rest = np.maximum(level.seen[at] - cells.seen, 0.0)
    usual = np.maximum(level.expected[at] - cells.unaltered, 0.0)
    season = (known + rest) / (known + usual)
    spread += 1 / (known + rest)
    mean = cells.expected * standing * season
    # A cell that was quiet by chance, in weeks when the others were, is no less
    # ordinary for that: what is taken as usual falls below the rest at no time.
    return Ordinary(np.maximum(mean, cells.unaltered), 1 / spread)


def of_its_own(cells: Cells) -> Ordinary:
    """What each cell would count had it gone on as it did, whatever the rest does.

    A standing difference passes every comparison with the rest; not this one.
    """
    firm = cells.past + _UNSEEN
    going = cells.expected / (cells.past_expected + _UNKNOWN)
    return Ordinary(firm * going, firm)


def _trust(cells: Cells) -> Floats:
    """How firmly a cell is taken to be like the rest; its own past may belie that."""
    prior = cells.alike
    usual = cells.past_expected
    surprise = (cells.past - usual) ** 2 / (usual + usual**2 / prior + 0.5)
    return np.asarray(prior / (1.0 + np.maximum(surprise - 2.0, 0.0)))
