"""How many people allow a reply, by the risk of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.core.answering.risk import Risk
from amends.foundation.kept_question import kept


@dataclass(frozen=True, slots=True)
class Demand:
    """So many different people; with ``lead`` one of them must lead others."""

    people: int = 1
    lead: bool = False


USUAL: dict[Risk, Demand] = {
    Risk.LOW: Demand(),
    Risk.RAISED: Demand(),
    Risk.HIGH: Demand(people=2, lead=True),
}
"""What counts until a house decides otherwise."""
MOST = 3


class Chain(Tenanted):
    """What one house demands at one risk."""

    risk = models.PositiveSmallIntegerField()
    people = models.PositiveSmallIntegerField(default=1)
    lead = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "risk"], name="one_chain_a_risk"
            )
        ]

    def __str__(self) -> str:
        return f"{Risk(self.risk).name.lower()}: {self.people}"

    @classmethod
    def demands(cls) -> dict[Risk, Demand]:
        """Return what the house demands at every risk."""
        own = {Risk(row.risk): Demand(row.people, row.lead) for row in _own()}
        return {**USUAL, **own}


@kept
def _own() -> models.QuerySet[Chain]:
    rows: models.QuerySet[Chain] = Chain.objects.all()
    return rows
