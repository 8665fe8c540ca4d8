"""The board: what the page about automatic answers shows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from amends.accounts.roles import Ability
from amends.core.answering.risk import Risk
from amends.foundation import clock
from amends.journeys import approving
from amends.journeys.automating.trust import Footing, footings
from amends.replies.automatic_stop import AutomaticStop
from amends.replies.automatic_terms import AutomaticTerms
from amends.web.answers.words import BANDS, FROM
from amends.web.replies.reasons import RISKS
from amends.web.understanding.words import KINDS, named

if TYPE_CHECKING:
    from amends.replies.chain import Demand
    from amends.web.staff import StaffRequest


class Board:
    """The lanes as one reader sees them, the stop, and the demands."""

    def __init__(self, request: StaffRequest) -> None:
        self.request = request

    @property
    def may_rule(self) -> bool:
        """Whether this reader may change anything but stop."""
        return self.request.member.can(Ability.RULES)

    @cached_property
    def terms(self) -> AutomaticTerms:
        """Who signs, how long they wait, how many leave."""
        return AutomaticTerms.of_house(self.request.organisation.pk)

    @cached_property
    def stop(self) -> AutomaticStop | None:
        """Who stopped them all, and when."""
        return AutomaticStop.standing()

    @cached_property
    def lanes(self) -> list[Footing]:
        """Every lane in which people have sent proposals, on visible channels."""
        seen = set(self.request.channels.values_list("pk", flat=True))
        rows = footings(self.terms, at=clock.now())
        return [row for row in rows if row.channel.pk in seen]

    @property
    def on(self) -> bool:
        """Whether anything answers by itself now."""
        return self.stop is None and any(lane.answers for lane in self.lanes)

    @property
    def demands(self) -> list[tuple[Risk, str, str, Demand]]:
        """Return each risk with its name, where it comes from and who allows it."""
        found = approving.demands()
        return [
            (level, str(RISKS[level]), str(FROM[level]), found[level]) for level in Risk
        ]

    def band(self, lane: Footing) -> str:
        """Return a lane's stars in words."""
        return str(BANDS[lane.band])

    def kind(self, lane: Footing) -> str:
        """Return what a lane's customers do."""
        return named(KINDS, lane.kind)
