"""What arrives with a case: likeness, orders, wishes, and why it waits for a person.

Called by the case page. The story, which the page has read already, says whether
there is anything to look for: an ordinary case asks the database nothing more.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from amends.cases.likeness import Likeness
from amends.cases.order import Order
from amends.cases.transfer import SPLIT, Transfer
from amends.core.answering.border import Facts, held_because
from amends.web.cases.orders import KINDS
from amends.web.replies.held import HELD
from amends.web.settings.causes import CAUSES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from amends.cases.case import Case
    from amends.cases.event import Event
    from amends.cases.wish import Wish
    from amends.web.cases.conversation import Said
    from amends.web.staff import StaffRequest

MOVED = {"merged", "merged_into", "split", "split_from"}


@dataclass(frozen=True, slots=True)
class Alike:
    """Another case that may be the same matter, and the sign of it in words."""

    likeness: Likeness
    other: Case
    because: str


@dataclass(frozen=True, slots=True)
class Joint:
    """A merge or a split, told from this case, and whether it can be taken back."""

    transfer: Transfer
    words: str
    other: Case


class Bringing:
    """What one case brings with it, as one reader may see it."""

    def __init__(
        self,
        request: StaffRequest,
        case: Case,
        events: Sequence[Event],
        latest: Said | None,
        now: datetime,
    ) -> None:
        self.request, self.case, self.now = request, case, now
        self._latest, self._events = latest, events
        self._verbs = {event.verb for event in events}
        self.kinds = KINDS
        self.causes = CAUSES

    @property
    def newest(self) -> int:
        """The last event that this page shows."""
        return self._events[-1].pk if self._events else 0

    @cached_property
    def alike(self) -> list[Alike]:
        """Cases that may be the same matter, of those that this reader may see."""
        if "alike" not in self._verbs:
            return []
        rows = Likeness.objects.of_case(self.case).among(self.request.cases)
        return [
            Alike(row, row.besides(self.case), _told(row.because)) for row in rows[:3]
        ]

    @cached_property
    def joints(self) -> list[Joint]:
        """Merges and splits that stand, the newest first."""
        if not MOVED & self._verbs:
            return []
        rows = Transfer.objects.standing().around(self.case)
        return [self._joint(row) for row in rows.among(self.request.cases)]

    def _joint(self, row: Transfer) -> Joint:
        ours = row.source_id == self.case.pk
        other = row.target if ours else row.source
        if row.kind == SPLIT:
            words = gettext("Split off:") if ours else gettext("Split off from:")
        else:
            words = gettext("Goes on in:") if ours else gettext("Merged into this:")
        return Joint(row, words, other)

    @cached_property
    def orders(self) -> list[Order]:
        """What is attached, the latest first."""
        if "order_attached" not in self._verbs:
            return []
        return list(Order.objects.of_case(self.case))

    def kind_of(self, order: Order) -> str:
        """Return what it is, in a word."""
        return str(dict(KINDS).get(order.kind, order.kind))

    @property
    def wish(self) -> Wish | None:
        """How the customer wants to be dealt with."""
        found: Wish | None = getattr(self.case.customer, "wish", None)
        return found

    @property
    def asks_cause(self) -> bool:
        """Whether it was answered late and nobody has said why."""
        case = self.case
        late = case.is_late(self.now) or "breached" in self._verbs
        return case.answered_at is not None and late and not self.cause

    @property
    def cause(self) -> str:
        """Why it was late, in words; empty while nobody has said."""
        row = getattr(self.case, "lateness", None)
        if row is None:
            return ""
        told = str(CAUSES.get(row.cause, row.cause))
        return f"{told}: {row.words}" if row.words else told

    @cached_property
    def waits(self) -> str:
        """Why a person has to answer, in words; empty for a simple matter."""
        because = self._because
        return str(HELD.get(because, because)) if because else ""

    @property
    def is_weighed(self) -> bool:
        """Whether it is to be answered still, and we know what it says."""
        said = self._latest
        open_ = self.case.state == "open" and self.case.waits
        return bool(open_ and said and said.sheet)

    @property
    def _because(self) -> str:
        left = [event for event in self._events if event.verb == "left_to_people"]
        if left:
            return str(left[-1].detail.get("reason", ""))
        said = self._latest
        if said is None or said.sheet is None:
            return ""
        feedback, place = said.feedback, said.feedback.location
        sector = place.trade if place else self.request.organisation.sector
        return held_because(
            Facts(
                reading=said.sheet.reading,
                stars=feedback.stars,
                severity=self.case.severity,
                sector=sector,
                backfill=self.case.backfill,
                automatic=bool(feedback.automatic),
                edited=said.gone or bool(said.earlier),
                attached=bool(said.attachments),
                letters=len(feedback.words),
            )
        )


def _told(because: str) -> str:
    signs = {
        "words": gettext("Nearly the same words."),
        "order": gettext("The same order or booking."),
        "person": gettext("The same person about the same thing, within days."),
    }
    return signs.get(because, because)
