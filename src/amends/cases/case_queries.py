"""Named questions about cases; the inbox is made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self, cast

from django.db import models
from django.db.models import Subquery

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.cases.event import Event
from amends.cases.search import newest_saying, saying, saying_lately
from amends.cases.state import State

if TYPE_CHECKING:
    from amends.cases.case import Case  # noqa: F401 - the rows, for the type checker

REFERENCE = re.compile(r"(?:AM-)?(\d{1,9})", re.IGNORECASE)
WAITS = models.Q(answered_at=None) | models.Q(anew_at__isnull=False)
"""The customer waits: for the first answer, or for one to what they said after it."""

SHOWN = (
    "organisation",
    "location",
    "channel",
    "assignee",
    "number",
    "state",
    "author",
    "subject",
    "excerpt",
    "language",
    "polarity",
    "kind",
    "stars",
    "severity",
    "urgent",
    "received_at",
    "active_at",
    "due_at",
    "answered_at",
    "anew_at",
    "first_due_at",
)
"""The columns of a case that are seen in a row, or decide how the row looks."""


class CaseQuerySet(models.QuerySet["Case"]):
    """Each name is one condition; they chain."""

    def visible_to(
        self, membership: Membership, ability: Ability = Ability.READ
    ) -> Self:
        """Keep the cases that the member may see, or do this to; those of none too."""
        ground = membership.ground(ability)
        return self if ground.is_everything else self.filter(ground.rows("location"))

    def referred(self, reference: str) -> Self:
        """Keep the case that people call so (``AM-17``), if there is one."""
        named = REFERENCE.fullmatch(reference.strip())
        return self.filter(number=int(named[1])) if named else self.none()

    def numbered(self, numbers: Iterable[int]) -> Self:
        """Keep the cases with these numbers."""
        return self.filter(number__in=list(numbers))

    def in_state(self, state: State) -> Self:
        """Keep the cases that stand there."""
        return self.filter(state=state)

    def open(self) -> Self:
        """Keep the cases that wait for us."""
        return self.in_state(State.OPEN)

    def owned_by(self, user: object) -> Self:
        """Keep one person's cases."""
        return self.filter(assignee=user)

    def unowned(self) -> Self:
        """Keep the cases that nobody leads."""
        return self.filter(assignee=None)

    def at_place(self, location_id: int) -> Self:
        """Keep the cases of one location."""
        return self.filter(location=location_id)

    def by_way_of(self, channel_id: int) -> Self:
        """Keep the cases that came on one channel."""
        return self.filter(channel=channel_id)

    def in_language(self, code: str) -> Self:
        """Keep the cases whose customer writes so."""
        return self.filter(language=code)

    def sounding(self, polarity: str) -> Self:
        """Keep the cases that sound happy, unhappy, neutral or mixed."""
        return self.filter(polarity=polarity)

    def of_kind(self, kind: str) -> Self:
        """Keep the complaints, the praise, the questions …"""
        return self.filter(kind=kind)

    def starred(self, stars: int) -> Self:
        """Keep the cases with so many stars, halves rounded up."""
        return self.filter(stars__gte=stars - 0.5, stars__lt=stars + 0.5)

    def pressing(self) -> Self:
        """Keep the cases that cannot wait."""
        return self.filter(severity=3)

    def of_customer(self, customer_id: int) -> Self:
        """Keep what one customer ever came to us with."""
        return self.filter(customer=customer_id)

    def besides(self, pk: int) -> Self:
        """Leave this one out."""
        return self.exclude(pk=pk)

    def among_ids(self, ids: Iterable[int]) -> Self:
        """Keep the cases with these ids."""
        return self.filter(pk__in=list(ids))

    def among(self, ids: models.QuerySet[Any, Any]) -> Self:
        """Keep the cases of a query of ids, made by a room above."""
        return self.filter(pk__in=ids)

    def heard_since(self, event_id: int) -> Self:
        """Keep the cases in which a customer said something since that event."""
        # Few events are that young: they lead to their cases, not the other way round.
        said = Event.objects.after(event_id).filter(verb__in=["arrived", "edited"])
        return self.among(said.order_by().values("case_id"))

    def with_latest_event(self) -> Self:
        """Tell each row the house's latest event, so that a page knows its moment."""
        latest = Event.objects.order_by("-pk").values("pk")[:1]
        return self.annotate(latest_event=Subquery(latest))

    def unanswered(self) -> Self:
        """Keep the cases whose customer waits for an answer, the first or another."""
        return self.filter(WAITS)

    def overdue(self, at: datetime) -> Self:
        """Keep the unanswered cases whose deadline has passed."""
        return self.filter(WAITS, due_at__lt=at)

    def in_time(self, at: datetime) -> Self:
        """Leave out what `overdue` keeps."""
        return self.filter(models.Q(due_at=None) | models.Q(due_at__gte=at) | ~WAITS)

    def answered(self) -> Self:
        """Keep the cases that got an answer."""
        return self.filter(answered_at__isnull=False)

    def newest(self) -> Self:
        """Sort by the last thing that happened, the newest first."""
        return self.order_by("-active_at", "-id")

    def oldest_due(self) -> Self:
        """Sort by deadline, the nearest first; cases without one are left out."""
        return self.filter(due_at__isnull=False).order_by("due_at", "id")

    def after(self, active_at: datetime, pk: int) -> Self:
        """Keep what follows that row in `newest` order (keyset paging)."""
        return self.filter(
            models.Q(active_at__lt=active_at) | models.Q(active_at=active_at, pk__lt=pk)
        ).filter(active_at__lte=active_at)

    def before(self, active_at: datetime, pk: int) -> Self:
        """Keep what comes ahead of that row in `newest` order, the nearest first."""
        ahead = self.filter(
            models.Q(active_at__gt=active_at) | models.Q(active_at=active_at, pk__gt=pk)
        )
        return ahead.filter(active_at__gte=active_at).order_by("active_at", "id")

    def for_listing(self) -> Self:
        """Bring along what a row of the inbox shows."""
        return self.select_related("location", "channel", "assignee")

    def for_rows(self) -> Self:
        """Read what a row of the inbox shows; names stand in lists read once."""
        return self.select_related(None).only(*SHOWN)

    def saying(self, query: str) -> Self:
        """Keep the cases in which somebody said these words."""
        return cast("Self", saying(self, query))

    def saying_lately(self, terms: str, house: int) -> Self:
        """Keep the cases of the newest words with these terms, up to a bound."""
        return cast("Self", saying_lately(self, terms, house))

    def newest_saying(self, terms: str, house: int) -> Self:
        """Keep one screen of those cases, the newest."""
        return cast("Self", newest_saying(self, terms, house))
