"""The form that maps places: what was typed for each row, and what is wrong."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from amends.accounts.roles import Ability
from amends.channels.channel import Channel
from amends.channels.grant import Grant
from amends.journeys import mapping
from amends.journeys.mapping import Choice, Pair

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

LONGEST = 300


class MappingForm:
    """One row for each place that the sign-in reaches, in the order of the list."""

    def __init__(self, request: StaffRequest, grant: Grant) -> None:
        self._request = request
        self.grant = grant
        self._ours = list(request.locations.by_name())
        self.pairs: list[Pair] = mapping.pairs(grant, self._ours)
        self.names = list(mapping.names(self._ours))
        self.may_open = request.member.can(Ability.PLACES)
        self.errors: dict[str, str] = {}
        self.nothing = ""
        self._told = {
            place.pk: name for name, place in mapping.names(self._ours).items()
        }

    def value(self, pair: Pair) -> str:
        """Return what stands in the field of one place: typed, or guessed."""
        if self._request.method == "POST":
            return self._typed(pair.mark)
        return self._told.get(pair.guess.pk, "") if pair.guess else ""

    def opens(self, pair: Pair) -> bool:
        """Whether a new place is to be made of this one."""
        return self.may_open and f"new-{pair.mark}" in self._request.POST

    def problems(self) -> list[tuple[str, str]]:
        """Return (id of the field, what is wrong) pairs."""
        wrong = [(f"field-here-{mark}", why) for mark, why in self.errors.items()]
        return wrong or ([("", self.nothing)] if self.nothing else [])

    def connect(self, *, at: datetime) -> list[Channel]:
        """Connect what was chosen; nothing when something is wrong."""
        choices = {
            pair.mark: Choice(self._typed(pair.mark), self.opens(pair))
            for pair in self.pairs
        }
        if self._chosen() - set(choices):
            self.nothing = _("The list has changed meanwhile. Look it over once more.")
            return []
        try:
            made = mapping.connect_all(
                self.grant, choices, self._ours, by=self._request.user, at=at
            )
        except mapping.WrongPlaces as error:
            self.errors = error.rows
            return []
        if not made:
            self.nothing = _("Choose a place for at least one of them.")
        return made

    def _chosen(self) -> set[str]:
        """Return the marks for which something was typed or ticked."""
        named = (
            name.partition("-") for name, told in self._request.POST.items() if told
        )
        return {mark for field, _dash, mark in named if field in ("here", "new")}

    def _typed(self, mark: str) -> str:
        typed = self._request.POST.get(f"here-{mark}", "")
        return typed[:LONGEST].replace("\x00", "").strip()
