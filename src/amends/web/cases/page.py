"""The case page: everything that one screen of a case is made of.

Called by each view that answers with this page, whatever it was asked to do.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from amends.accounts.roles import Ability
from amends.cases.state import State
from amends.foundation import clock
from amends.journeys.recognising import named_in
from amends.journeys.whole_house.names import places
from amends.remedies.investigation import Investigation
from amends.web import formats
from amends.web.cases.bringing import Bringing
from amends.web.cases.colleagues import colleagues
from amends.web.cases.conversation import Conversation, Said, conversation_of
from amends.web.cases.inbox import ENDS, REASONS
from amends.web.cases.neighbours import neighbours_of
from amends.web.cases.resembling import Before, resembling
from amends.web.cases.story import Line, events_of, line_of
from amends.web.cases.waking import Waking, wakings
from amends.web.customers.history import History, history_of
from amends.web.followups.panel import Afterwards
from amends.web.fragments import page
from amends.web.remedies.panel import Panel
from amends.web.replies.desk import Desk
from amends.web.replies.record import Record, records_of
from amends.web.understanding.words import URGENT, named

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpResponse

    from amends.cases.case import Case
    from amends.cases.event import Event
    from amends.cases.identity import Identity
    from amends.replies.publication import Publication
    from amends.web.staff import StaffRequest


IN_PARTS = "amends_parts"
"""The cookie of a browser in which our script runs: it can ask for parts later."""


class Sheet:
    """One case as one reader sees it; ``in_parts``: the rest is asked for later."""

    def __init__(
        self, request: StaffRequest, case: Case, *, in_parts: bool = False
    ) -> None:
        self.request = request
        self.case = case
        self.in_parts = in_parts
        self.now = clock.now()
        self.reasons = REASONS

    @cached_property
    def conversation(self) -> Conversation:
        """All that was said."""
        return conversation_of(self.request, self.case, self.now)

    @property
    def latest(self) -> Said | None:
        """What is to be answered."""
        return self.conversation.latest

    @cached_property
    def records(self) -> dict[int, Record]:
        """The whole way of each reply, by its number."""
        return records_of(one.publication for one in self.conversation.answered)

    def record_of(self, reply: Publication) -> Record:
        """Return how one reply came about."""
        return self.records[reply.pk]

    @cached_property
    def events(self) -> list[Event]:
        """What happened, as rows."""
        return events_of(self.case)

    @property
    def story(self) -> list[Line]:
        """What happened, the newest first."""
        return [line_of(event) for event in reversed(self.events)]

    @cached_property
    def brought(self) -> Bringing:
        """What arrives with the case: likeness, orders, wishes, and why it waits."""
        return Bringing(self.request, self.case, self.events, self.latest, self.now)

    @cached_property
    def history(self) -> History | None:
        """What else this customer came with."""
        return history_of(self.request, self.case)

    @cached_property
    def named(self) -> list[Identity]:
        """Known customers whom the words name by an address or a number."""
        said = self.latest
        if said is None or said.sheet is None:
            return []
        return named_in(said.feedback, said.sheet.reading)

    @cached_property
    def desk(self) -> Desk | None:
        """Where the answer is written; None where there is nothing to answer."""
        if self.latest is None:
            return None
        return Desk.open(self.request, self.looked_into, self.latest.feedback)

    @cached_property
    def looked_into(self) -> Case:
        """The case with what was found out about it, read once."""
        Investigation.bring_along(self.case)
        return self.case

    @cached_property
    def right(self) -> Panel:
        """How it is put right."""
        return Panel(self.looked_into, self.request.member, self.now)

    @cached_property
    def after(self) -> Afterwards:
        """Whether the customer is content."""
        return Afterwards(self.case)

    @cached_property
    def resembling(self) -> list[Before]:
        """Earlier cases about the same thing, answered."""
        said = self.latest
        if said is None or said.sheet is None:
            return []
        return resembling(self.request, self.case, said.sheet.reading.aspects)

    @cached_property
    def colleagues(self) -> list[tuple[int, str]]:
        """Who can own it."""
        return colleagues(self.request)

    @cached_property
    def elsewhere(self) -> list[tuple[int, str]]:
        """Where else it can belong; also to a place that this reader cannot see."""
        here = self.case.location_id
        return [(place.pk, place.name) for place in places() if place.pk != here]

    @cached_property
    def wakings(self) -> list[Waking]:
        """Until when it can be put aside."""
        return wakings(self.case, self.now)

    @cached_property
    def neighbours(self) -> tuple[str, str]:
        """The open cases before and after this one, empty at either end."""
        return neighbours_of(self.request, self.case)

    @property
    def may_work(self) -> bool:
        """Whether this reader may do anything here."""
        return self.may(Ability.WORK)

    @property
    def may_correct(self) -> bool:
        """Whether this reader may say that the reading is wrong."""
        return self.may(Ability.CORRECT)

    @property
    def may_publish(self) -> bool:
        """Whether this reader may send replies, and stop them."""
        return self.may(Ability.PUBLISH)

    def may(self, ability: Ability) -> bool:
        """Say whether this reader may do it to a case of this location."""
        return self.request.member.can_at(ability, self.case.location_id)

    @property
    def name(self) -> str:
        """What the page is called: what it is about, or who wrote."""
        return self.case.subject or self.case.author or self.case.reference

    @property
    def urgent(self) -> list[str]:
        """What cannot wait, in words. Leaving for good is no alarm."""
        return [named(URGENT, cue) for cue in self.case.urgent if cue != "churn"]

    @property
    def asleep(self) -> bool:
        """Whether somebody has put it aside."""
        return self.case.state == State.SNOOZED

    @property
    def snoozed_until(self) -> datetime | None:
        """When it wakes; None when it is awake."""
        sleep = getattr(self.case, "snooze", None)
        return sleep.until if sleep and self.asleep else None

    @property
    def closure(self) -> str:
        """Who ended it, when and why; empty while it goes on."""
        closure = getattr(self.case, "closure", None)
        if closure is None:
            return ""
        words = {
            "who": closure.closed_by or gettext("Amends"),
            "when": formats.moment(closure.closed_at),
            "why": ENDS.get(closure.reason, closure.reason) or "-",
        }
        return gettext("Closed by %(who)s on %(when)s: %(why)s") % words

    @property
    def facts(self) -> list[str]:
        """What the house found out."""
        known = self.latest.feedback.details.get("facts", []) if self.latest else []
        return [str(fact) for fact in known]

    @property
    def fault(self) -> str:
        """Whether we were wrong: yes, partly, no or unknown."""
        details = self.latest.feedback.details if self.latest else {}
        known = str(details.get("at_fault", ""))
        return known if known in {"yes", "partly", "no"} else "unknown"

    @property
    def deadline(self) -> str:
        """How the promised time stands: calm, near, passed or kept."""
        return self.case.promise(self.now)


def case_page(
    request: StaffRequest,
    case: Case,
    *,
    desk: Desk | None = None,
    whole: bool = False,
    status: int = 200,
) -> HttpResponse:
    """Answer with the page of one case, with this desk or a fresh one."""
    whole = whole or desk is not None or "whole" in request.GET
    in_parts = IN_PARTS in request.COOKIES and not whole
    sheet = Sheet(request, case, in_parts=in_parts)
    if desk is None and not in_parts:
        desk = sheet.desk
    return page(request, "cases/show.html", status=status, sheet=sheet, desk=desk)
