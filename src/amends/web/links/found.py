"""Addresses that were worked out before; a page asks for the same ones every time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from django.urls import get_script_prefix, get_urlconf
from django.urls import reverse as worked_out

MOST = 8_000
"""Addresses kept: those of the cases that people look at just now among them."""


def reverse(name: str, args: Sequence[object] = ()) -> str:
    """Return the address of that name, as Django's own `reverse`."""
    return _found(name, tuple(args), get_urlconf(), get_script_prefix())


@lru_cache(MOST, typed=True)
def _found(
    name: str, args: tuple[object, ...], urlconf: str | None, _prefix: str
) -> str:
    return worked_out(name, urlconf, args)
