"""The loops, compiled, once a process has read so much that numba repays its start.

Loading numba takes a second and compiling some more, so nobody waits for it who reads
a page: the loops are fetched after ``REPAID`` texts. Since they say the same to the
bit, nothing else changes at that moment. ``NUMBA_DISABLE_JIT=1``, numba's own switch,
turns them off.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

REPAID = 20_000


class Loops(NamedTuple):
    """What is compiled of ``loops``, by the same names."""

    hashes: Callable[..., int]
    lay: Callable[..., None]
    add_up: Callable[..., None]
    likeliest: Callable[..., None]


class _State:
    """How many texts were read, and the loops once they are there."""

    def __init__(self) -> None:
        self.read = 0
        self.loops: Loops | None = None


_state = _State()


def loops() -> Loops | None:
    """Return the compiled loops, or None while whole arrays do the work."""
    return _state.loops


def count(texts: int) -> None:
    """Say that texts were read; the one that makes it enough fetches the loops."""
    before, _state.read = _state.read, _state.read + texts
    if before < REPAID <= _state.read:
        fetch()


def fetch() -> bool:
    """Compile the loops now; False where numba is missing or switched off."""
    _state.loops = _compiled()
    return _state.loops is not None


def drop() -> None:
    """Let whole arrays do the work again."""
    _state.loops = None


@cache
def _compiled() -> Loops | None:
    if find_spec("numba") is None:
        return None
    try:
        numba = import_module("numba")
    except Exception:
        # One made for another Python or NumPy fails in ways of its own.
        return None
    if numba.config.DISABLE_JIT:
        return None
    plain = import_module("amends.core.reading.loops")
    return Loops(*(_one(numba, getattr(plain, name)) for name in Loops._fields))


def _one(numba: Any, loop: Callable[..., Any]) -> Callable[..., Any]:  # noqa: ANN401 - a module that may be missing
    try:
        made: Callable[..., Any] = numba.njit(loop, cache=True)
    except RuntimeError:
        # Neither the package's folder nor the user's can be written to.
        made = numba.njit(loop)
    return made
