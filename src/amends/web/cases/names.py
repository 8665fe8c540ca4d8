"""The names that rows of the inbox show, from lists that the page has read anyway.

A case can lie behind a channel that its reader does not look after, or belong to
somebody who has left: those are read together, not one for each row.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from amends.accounts.user import User
from amends.channels.channel import Channel

if TYPE_CHECKING:
    from amends.accounts.location import Location
    from amends.cases.case import Case


class Names:
    """What channels, places and owners of these cases are called."""

    def __init__(
        self,
        cases: Iterable[Case],
        channels: Iterable[Channel],
        places: Iterable[Location],
        people: Iterable[tuple[int, str]],
    ) -> None:
        cases = list(cases)
        self._ways = {row.pk: row.name for row in channels}
        self._places = {row.pk: row.name for row in places}
        self._people = dict(people)
        strange = {case.channel_id for case in cases} - self._ways.keys()
        if strange:
            self._ways |= Channel.names_of(strange)
        gone = {case.assignee_id or 0 for case in cases} - self._people.keys() - {0}
        if gone:
            self._people |= User.names_of(gone)

    def way(self, case: Case) -> str:
        """Return the name of the channel that brought it."""
        return self._ways[case.channel_id]

    def place(self, case: Case) -> str:
        """Return the name of its place; empty where it has none."""
        return self._places.get(case.location_id or 0, "")

    def owner(self, case: Case) -> str:
        """Return the name of who has it; empty for nobody."""
        return self._people.get(case.assignee_id or 0, "")
