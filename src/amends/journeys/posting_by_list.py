"""Other roles at some places from a list: a row says who, where and which role.

All rows or none: what one row gets wrong is said with its line, and nothing is given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from amends.accounts.membership import Membership
from amends.accounts.roles import Role
from amends.accounts.user import User
from amends.channels.tables import Problem, Row
from amends.journeys import posting

MOST = 5_000
SHOWN = 50
COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Known:
    """Whom, where and what a row can name; in small letters."""

    people: Mapping[str, Membership]
    places: Mapping[str, posting.Where]
    roles: Mapping[str, Role]


@dataclass(slots=True)
class Wishes:
    """What a list asks for, and what is wrong in it."""

    given: dict[tuple[Membership, Role], list[posting.Where]] = field(
        default_factory=lambda: defaultdict(list)
    )
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0


def read(rows: Iterable[Row], columns: Sequence[str], known: Known) -> Wishes:
    """Return what the first three columns say: e-mail, place or area, role."""
    found = Wishes()
    if len(columns) < COLUMNS:
        told = _("A list has three columns: e-mail, place or area, role.")
        found.problems.append(Problem(1, "", told))
        return found
    for row in rows:
        found.rows += 1
        if found.rows > MOST:
            told = _("At most %(most)s rows at once.") % {"most": MOST}
            found.problems.append(Problem(row.line, "", told))
        if len(found.problems) >= SHOWN:
            break
        _take(row, columns, known, found)
    return found


def _take(row: Row, columns: Sequence[str], known: Known, found: Wishes) -> None:
    who, where, what = (row.cells.get(name, "").strip() for name in columns[:COLUMNS])
    person = known.people.get(who.casefold())
    place = known.places.get(where.casefold())
    role = known.roles.get(what.casefold())
    if person is None:
        told = _("Nobody here who can get another role has this e-mail: %(who)s")
        found.problems.append(Problem(row.line, columns[0], told % {"who": who}))
    elif place is None:
        told = _("There is no place or area of this name: %(where)s")
        found.problems.append(Problem(row.line, columns[1], told % {"where": where}))
    elif role is None:
        told = _("This is no role: %(role)s. Write manager, agent or reader.")
        found.problems.append(Problem(row.line, columns[2], told % {"role": what}))
    else:
        found.given[person, role].append(place)


@transaction.atomic
def give(wishes: Wishes, *, by: User, at: datetime) -> int:
    """Give everything that the list asks for; return how many posts."""
    return sum(
        posting.give([person], places, role, by=by, at=at)
        for (person, role), places in wishes.given.items()
    )
