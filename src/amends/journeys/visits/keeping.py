"""Keep many visits at once; the same ones again change nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.followups.guest import Guest
from amends.followups.visit import Visit
from amends.journeys.visits.came import Came

CHUNK = 400
"""Keys asked for in one statement; SQLite takes no endless lists."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a batch."""

    created: int = 0
    unchanged: int = 0
    removed: int = 0


class Places:
    """The house's locations by name and short name; ``otherwise`` for the rest."""

    def __init__(self, rows: Iterable[Location], otherwise: Location | None) -> None:
        self._otherwise = otherwise
        self._known: dict[str, Location] = {}
        for place in rows:
            self._known[place.name.casefold()] = place
            self._known[place.slug.casefold()] = place

    def of(self, came: Came) -> Location | None:
        """Return where it was."""
        return self._known.get(came.location.casefold()) or self._otherwise


@transaction.atomic
def keep(house: Organisation, rows: Sequence[Came], places: Places) -> Kept:
    """Store visits and whoever came; inside the organisation's scope."""
    gone = [came for came in rows if came.cancelled]
    wanted = {came.visit_key: came for came in rows if not came.cancelled}
    removed = _take_away(gone)
    guests = _guests(house, list(wanted.values()), places)
    known = _known(list(wanted))
    fresh = [
        Visit(
            organisation=house,
            guest=guests[came.guest_key],
            key=key,
            on=came.on,
            amount=came.amount,
        )
        for key, came in wanted.items()
        if key not in known
    ]
    # Another process may bring the same at the same moment: whose row it is does
    # not matter, it says the same.
    Visit.objects.bulk_create(fresh, ignore_conflicts=True, batch_size=CHUNK)
    _count({visit.guest_id for visit in fresh})
    return Kept(len(fresh), len(rows) - len(gone) - len(fresh), removed)


def _take_away(gone: Sequence[Came]) -> int:
    rows = Visit.objects.known_by([came.visit_key for came in gone])
    people = set(rows.values_list("guest_id", flat=True))
    removed, _by_model = rows.delete() if people else (0, {})
    _count(people)
    return removed


def _known(keys: list[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(keys), CHUNK):
        rows = Visit.objects.known_by(keys[start : start + CHUNK])
        found.update(rows.values_list("key", flat=True))
    return found


def _guests(
    house: Organisation, rows: Sequence[Came], places: Places
) -> dict[str, Guest]:
    """Return everybody who came, by key; newcomers are stored, gaps are filled."""
    told: dict[str, list[Came]] = {}
    for came in sorted(rows, key=lambda came: came.on):
        told.setdefault(came.guest_key, []).append(came)
    known = _people(list(told))
    newcomers = [Guest(organisation=house, key=key) for key in told if key not in known]
    for guest in newcomers:
        _fill(guest, told[guest.key], places)
    Guest.objects.bulk_create(newcomers, ignore_conflicts=True, batch_size=CHUNK)
    changed = [guest for key, guest in known.items() if _fill(guest, told[key], places)]
    names = ("name", "to", "address", "by", "language", "location")
    Guest.objects.bulk_update(changed, names, batch_size=CHUNK)
    # Read again: a row that another process stored first has another number.
    return known | _people([guest.key for guest in newcomers])


def _people(keys: list[str]) -> dict[str, Guest]:
    found: dict[str, Guest] = {}
    for start in range(0, len(keys), CHUNK):
        rows = Guest.objects.known_by(set(keys[start : start + CHUNK]))
        found.update({guest.key: guest for guest in rows})
    return found


def _fill(guest: Guest, told: Sequence[Came], places: Places) -> bool:
    """Fill in what newer visits say, and what was not known; say whether it is news."""
    before = (guest.name, guest.to, guest.language, guest.location_id)
    to = str(guest.to)
    for came in told:
        newer = guest.last_on is None or came.on >= guest.last_on
        guest.name = _chosen(guest.name, came.name, newer=newer)
        to = _chosen(to, came.email or came.phone, newer=newer)
        guest.language = _chosen(guest.language, came.language, newer=newer)
        place = places.of(came)
        if place is not None and (newer or guest.location_id is None):
            guest.location = place
    guest.reach(to)
    return before != (guest.name, guest.to, guest.language, guest.location_id)


def _chosen(known: str, told: str, *, newer: bool) -> str:
    return told if told and (newer or not known) else known


def _count(people: Iterable[int]) -> None:
    """Let each guest repeat what their visits say."""
    ids = sorted(people)
    for start in range(0, len(ids), CHUNK):
        part = ids[start : start + CHUNK]
        told = {row["guest"]: row for row in Visit.objects.days(part)}
        guests = [Guest(pk=pk) for pk in part]
        for guest in guests:
            row = told.get(guest.pk)
            guest.repeats = row["days"] - 1 if row else 0
            guest.first_on = row["first"] if row else None
            guest.last_on = row["last"] if row else None
        Guest.objects.bulk_update(guests, ("repeats", "first_on", "last_on"))
