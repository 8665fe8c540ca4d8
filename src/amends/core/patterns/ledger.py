"""A ledger of facts: new rows go behind the last, and ten millions are not copied.

Called by who keeps a long table between two looks. A row is written once: what was
edited since belongs into a new ledger.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .facts import Facts, Ints, Mentions, Packed
from .packing import pack

_ROOM = 1.25
_PLAIN = ("ids", "day", "known", "stars", "posted")
_OPTIONAL = ("orders", "orders_named", "authors", "texts")
_SIDES = ("complaints", "praise", "questions")


class Ledger:
    """Facts that grow; every answer of ``add`` is a whole fact table of its own."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._columns = {name: _Column(array) for name, array in _arrays(facts)}
        self._doubted = _is_doubted(facts)

    def add(self, more: Facts) -> Facts:
        """Write rows behind the others and return all of them."""
        whole, rows = self.facts, len(self.facts)
        more = _recoded(more, whole)
        for name, array in _arrays(_padded(more, whole)):
            column = self._columns.get(name)
            if column is not None:
                shift = rows if name.endswith(".row") else 0
                column.add(array + shift if shift else array)
        self._doubted |= _is_doubted(more)
        unheard = len(more.aspects) - len(whole.sector)
        sector = whole.sector
        if len(sector):
            sector = np.concatenate([sector, np.full(unheard, np.nan)])
        self.facts = replace(
            self._whole(), names=more.names, aspects=more.aspects, sector=sector
        )
        return self.facts

    def _whole(self) -> Facts:
        view = {name: column.view for name, column in self._columns.items()}
        sides: dict[str, Any] = {
            side: Mentions(*(view[f"{side}.{part}"] for part in _PARTS))
            for side in _SIDES
        }
        told: dict[str, Any] = {
            name: view[name] for name in (*_PLAIN, *_OPTIONAL) if name in view
        }
        packed = None
        if self.facts.packed is not None:
            packed = Packed(
                view["packed.aspect"],
                view["packed.day"],
                view["packed.codes"],
                view["packed.weight"] if self._doubted else None,
            )
        return replace(self.facts, codes=view["codes"], packed=packed, **told, **sides)


_PARTS = ("row", "aspect", "weight")


class _Column:
    """An array with room behind its last value."""

    def __init__(self, values: NDArray[Any]) -> None:
        self._filled = 0
        self._buffer = np.empty(_shape(values, _room(values.shape[-1])), values.dtype)
        self.add(values)

    def add(self, values: NDArray[Any]) -> None:
        end = self._filled + values.shape[-1]
        if end > self._buffer.shape[-1]:
            wider = np.empty(_shape(self._buffer, _room(end)), self._buffer.dtype)
            wider[..., : self._filled] = self.view
            self._buffer = wider
        self._buffer[..., self._filled : end] = values
        self._filled = end

    @property
    def view(self) -> NDArray[Any]:
        return self._buffer[..., : self._filled]


def _room(length: int) -> int:
    return int(length * _ROOM) + 1024


def _shape(values: NDArray[Any], length: int) -> tuple[int, ...]:
    return (*values.shape[:-1], length)


def _arrays(facts: Facts) -> list[tuple[str, NDArray[Any]]]:
    """Every column by name; those that the table does not have are left out."""
    found: list[tuple[str, NDArray[Any]]] = [("codes", facts.codes)]
    found += [(name, getattr(facts, name)) for name in _PLAIN]
    optional = ((name, getattr(facts, name)) for name in _OPTIONAL)
    found += [(name, array) for name, array in optional if len(array)]
    for side in _SIDES:
        said = getattr(facts, side)
        found += [(f"{side}.{part}", getattr(said, part)) for part in _PARTS]
    if facts.packed is not None:
        kept = facts.packed
        weight = kept.weight
        if weight is None:
            # One would do, but a later row may be doubted.
            weight = np.ones(len(kept.aspect))
        found += [
            ("packed.aspect", kept.aspect),
            ("packed.day", kept.day),
            ("packed.codes", kept.codes),
            ("packed.weight", weight),
        ]
    return found


def _is_doubted(facts: Facts) -> bool:
    """Whether any label is less than certain; else plain counting is quicker."""
    return bool((facts.complaints.weight != 1.0).any())


def _padded(more: Facts, whole: Facts) -> Facts:
    """The rows with every column that the table has."""
    told: dict[str, Any] = {}
    for name in _OPTIONAL:
        if len(getattr(whole, name)) and not len(getattr(more, name)):
            empty = np.nan if name == "orders" else ""
            kind = getattr(whole, name).dtype
            told[name] = np.full(len(more), empty, dtype=kind)
    if whole.packed is not None:
        told["packed"] = pack(more.codes, more.day, more.complaints)
    return replace(more, **told)


def _recoded(more: Facts, whole: Facts) -> Facts:
    """The rows in the table's codes; words that it does not know go behind its own."""
    names, codes = [], []
    for dim, own in enumerate(whole.names):
        words, place = _merged(own, more.names[dim])
        names.append(words)
        codes.append(place[more.codes[dim]])
    aspects, place = _merged(whole.aspects, more.aspects)
    sides: dict[str, Any] = {}
    for side in _SIDES:
        said = getattr(more, side)
        sides[side] = Mentions(said.row, place[said.aspect], said.weight)
    kept = np.vstack(codes)
    return replace(more, names=tuple(names), codes=kept, aspects=aspects, **sides)


def _merged(
    own: tuple[str, ...], other: tuple[str, ...]
) -> tuple[tuple[str, ...], Ints]:
    words = dict.fromkeys((*own, *other))
    code = {word: at for at, word in enumerate(words)}
    place = np.array([code[word] for word in other], dtype=np.int64)
    return tuple(words), place
