"""Naming: which colleague does a customer mean by a name?"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from amends.accounts.membership import Membership

SHORTEST = 3
ENDING = 4
"""So many letters may a name grow by in languages that bend it (Liis, Liisile)."""


def meant(
    name: str, members: Sequence[Membership], place_id: int | None
) -> list[Membership]:
    """Return whom a name fits; those of the place first, and only if there are some.

    Two of one name at one place are both told: better twice than never.
    """
    exact = [member for member in members if _fits(name, member.user.name, 0)]
    # Annabel is not Anna where there is an Annabel.
    fits = exact or [m for m in members if _fits(name, m.user.name, ENDING)]
    here = [member for member in fits if member.is_named_at(place_id)]
    anywhere = [member for member in fits if not member.location_ids]
    return here or anywhere


def _fits(said: str, known: str, ending: int) -> bool:
    words, names = _plain(said).split(), _plain(known).split()
    if not words or not names:
        return False
    if not _same(words[0], names[0], ending):
        return False
    # A surname that is said has to be the right one.
    return len(words) < 2 or len(names) < 2 or _same(words[-1], names[-1], ending)


def _same(said: str, known: str, ending: int) -> bool:
    if len(known) < SHORTEST:
        return said == known
    return said.startswith(known) and len(said) - len(known) <= ending


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))
