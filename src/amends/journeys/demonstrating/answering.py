"""The house answers in the past: the real rooms, and nothing that could be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.closure import Closure
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.cases.state import State
from amends.foundation.rows import insert
from amends.journeys import answer
from amends.journeys.demonstrating.hearing import Heard
from amends.journeys.demonstrating.house import House
from amends.journeys.demonstrating.piece import ANSWERED, OPEN, Piece
from amends.journeys.demonstrating.writing import Answer, intend, publish

PATIENCE = timedelta(days=4)
"""So long the house waits for another word before it closes an answered case."""

SPOKEN = frozenset({"phone", "manual"})
"""Ways on which nothing can be published: somebody calls back, or goes there."""


@dataclass(frozen=True, slots=True)
class End:
    """How a case stands in the end: closed at an hour for a reason, or waiting."""

    case: Case
    by: Membership
    answered_at: datetime | None
    closed_at: datetime | None
    reason: str = ""


def conclude(house: House, heard: Heard, *, until: datetime) -> None:
    """Bring every piece to where the house is with it at ``until``."""
    settled = [(piece, row) for piece, row in heard if piece.fate != OPEN]
    written = [
        Answer(piece, row, signer(house, piece), _words(house, piece, row), replied_at)
        for piece, row in settled
        for replied_at in [piece.replied_at]
        if piece.fate == ANSWERED and replied_at and piece.way not in SPOKEN
    ]
    publish(intend(house, written))
    _end([_end_of(house, piece, row, until) for piece, row in settled])


def signer(house: House, piece: Piece) -> Membership:
    """Return who answers such a piece: guest service or the branch."""
    if piece.lang == "fi" or piece.way in {"email", "form"}:
        return house.people["liis"]
    return house.people["triin" if piece.place == "raekoja" else "marko"]


def _words(house: House, piece: Piece, feedback: Feedback) -> str:
    """Return what the chronicle holds, signed; else what the drafting core proposes."""
    member, place = signer(house, piece), house.places[piece.place]
    if piece.reply:
        words = piece.reply.replace("{contact}", place.email)
        return f"{words}\n\n{member.user.name}\n{place.name}"
    return answer.propose(feedback, member, ui_lang="en").drafts[0].text


def _end_of(house: House, piece: Piece, feedback: Feedback, until: datetime) -> End:
    by, at = signer(house, piece), piece.replied_at
    if piece.fate != ANSWERED or at is None:
        closed_at = min(piece.at + timedelta(days=2), until - timedelta(minutes=2))
        reason = house.say("said", "no_answer")
        return End(feedback.case, by, None, closed_at, reason)
    if piece.way in SPOKEN:
        return End(feedback.case, by, at, at, house.say("said", "called"))
    goes_on = piece.later is not None or piece.thread or at + PATIENCE >= until
    settled_at = None if goes_on else at + PATIENCE
    return End(feedback.case, by, at, settled_at, house.say("said", "settled"))


def _end(ends: list[End]) -> None:
    """Write the ends down as Case.answered and Case.close do, many at once."""
    for end in ends:
        case = end.case
        case.answered_at = case.answered_at or end.answered_at
        case.active_at = end.answered_at or case.active_at
        state = State.CLOSED if end.closed_at else State.WAITING
        case.state = state.value
    Case.objects.bulk_update(
        [end.case for end in ends], ["answered_at", "active_at", "state"]
    )
    insert(event for end in ends for event in _told(end))
    insert(
        Closure(
            organisation_id=end.case.organisation_id,
            case=end.case,
            closed_by=end.by.user,
            closed_at=end.closed_at,
            reason=end.reason,
        )
        for end in ends
        if end.closed_at
    )


def _told(end: End) -> list[Event]:
    told: list[Event] = []
    if end.answered_at:
        told.append(Event.of(end.case, "answered", by=end.by.user, at=end.answered_at))
    if end.closed_at:
        told.append(
            Event.of(
                end.case,
                "closed",
                by=end.by.user,
                at=end.closed_at,
                detail={"reason": end.reason},
            )
        )
    return told
