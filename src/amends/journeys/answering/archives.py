"""What each place has published, held ready for the guard in this process.

An archive grows when it is asked for: what was published since, and a portion of what
is older, until all of it is there. However much a place has said, that is two queries.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any

from amends.accounts.location import Location
from amends.foundation.kept_question import kept
from amends.replies.publication import Publication

if TYPE_CHECKING:
    from django.db import models

    from amends.core.guard.archive import Archive

PORTION = 2_000
PLACES = 64
"""Places whose archives are held at once; the one asked for longest ago goes first."""


def _empty() -> Archive:
    # It brings NumPy, which a process needs only once somebody writes.
    from amends.core.guard.archive import Archive  # noqa: PLC0415

    return Archive()


@dataclass(slots=True)
class _Shelf:
    """One place's archive and the span of publications that it holds."""

    archive: Archive = field(default_factory=_empty)
    lowest: int | None = None
    highest: tuple[int, str] = (0, "")
    whole: bool = False


_shelves: OrderedDict[int, _Shelf] = OrderedDict()
_lock = Lock()


def archive_of(place: Location | None) -> Archive | None:
    """Return what is held of a place's published replies, brought up to date."""
    if place is None:
        return None
    with _lock:
        shelf = _shelves.setdefault(place.pk, _Shelf())
        _shelves.move_to_end(place.pk)
        for oldest in list(islice(_shelves, max(0, len(_shelves) - PLACES))):
            del _shelves[oldest]
        _grow(shelf, place)
    return shelf.archive


def _grow(shelf: _Shelf, place: Location) -> None:
    if shelf.lowest is not None:
        newer = _said_from(place, shelf.highest[0])
        if newer[:1] == [shelf.highest]:
            _add(shelf, newer[1:])
        else:
            # What was last is no longer there: erased, or another database.
            shelf.archive, shelf.lowest, shelf.whole = _empty(), None, False
            shelf.highest = (0, "")
    if shelf.lowest is None or not shelf.whole:
        older = _said_before(place, shelf.lowest)
        _add(shelf, older)
        shelf.whole = len(older) < PORTION


@kept
def _said_from(place: Location, key: int) -> models.QuerySet[Any, tuple[int, str]]:
    published = Publication.objects.all().published_at_place(place).later(key)
    return published.values_list("pk", "text")[: PORTION + 1]


def _said_before(place: Location, key: int | None) -> list[tuple[int, str]]:
    if key is None:
        return _said_last(place)
    published = Publication.objects.published_at_place(place)
    return list(published.said_before(key, PORTION))


@kept
def _said_last(place: Location) -> models.QuerySet[Any, tuple[int, str]]:
    published = Publication.objects.all().published_at_place(place)
    return published.values_list("pk", "text")[:PORTION]


def _add(shelf: _Shelf, said: list[tuple[int, str]]) -> None:
    if said:
        shelf.archive.add(text for _, text in said)
        shelf.highest = max(shelf.highest, *said)
        shelf.lowest = min(shelf.lowest or said[0][0], *(key for key, _ in said))
