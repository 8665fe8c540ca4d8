"""The house answers in the past: the real rooms, and nothing that could be sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.cases.feedback import Feedback
from amends.channels.outgoing import Outcome, Receipt
from amends.channels.registry import CONNECTORS
from amends.journeys import answer
from amends.journeys.demonstrating.hearing import Heard
from amends.journeys.demonstrating.house import House
from amends.journeys.demonstrating.piece import ANSWERED, SILENT, Piece
from amends.replies.approval import Approval
from amends.replies.draft import Draft
from amends.replies.publication import UNDO, Publication

PATIENCE = timedelta(days=4)
"""So long the house waits for another word before it closes an answered case."""


def conclude(house: House, heard: Heard, *, until: datetime) -> None:
    """Bring every piece to where the house is with it at ``until``."""
    for piece, feedback in heard:
        if piece.fate == ANSWERED:
            _answered(house, piece, feedback, until)
        elif piece.fate == SILENT:
            _let_pass(house, piece, feedback, until)


def publish(
    house: House, piece: Piece, feedback: Feedback, text: str, at: datetime
) -> Publication:
    """Write, approve and publish one reply at an hour of the past."""
    member = signer(house, piece)
    publication = intend(house, feedback, text, member, at=at)
    sent_at = at + UNDO
    publication.lease(at=sent_at)
    publication.mark_sent()
    publication.conclude(_receipt(piece, feedback, publication, sent_at), at=sent_at)
    case = publication.case
    case.answered(by=member.user, at=sent_at)
    case.log("published", by=None, at=sent_at, detail={"publication": publication.pk})
    return publication


def intend(
    house: House, feedback: Feedback, text: str, member: Membership, *, at: datetime
) -> Publication:
    """Write down a draft, its approval and the intent, as answer.send does.

    Without its job: the outcome is written at once by whoever called.
    """
    draft: Draft = answer.save(feedback, text, edition=0, by=member.user, at=at)
    approval = Approval.give(draft, by=member.user, at=at)
    name = member.user.name or house.organisation.name
    publication = Publication.intend(approval, by=member.user, signed_by=name, at=at)
    detail = {"publication": publication.pk}
    draft.case.log("approved", by=member.user, at=at, detail=detail)
    AuditEntry.write("publish", draft.case, by=member.user, at=at, detail=detail)
    return publication


def signer(house: House, piece: Piece) -> Membership:
    """Return who answers such a piece: guest service or the branch."""
    if piece.lang == "fi" or piece.way in {"email", "form"}:
        return house.people["liis"]
    return house.people["triin" if piece.place == "raekoja" else "marko"]


def _answered(house: House, piece: Piece, feedback: Feedback, until: datetime) -> None:
    at = piece.replied_at
    if at is None or piece.way in {"phone", "manual"}:
        _spoken(house, piece, feedback, at or piece.at)
        return
    publish(house, piece, feedback, _words(house, piece, feedback), at)
    if at + PATIENCE < until and piece.later is None:
        feedback.case.close(
            by=signer(house, piece).user,
            at=at + PATIENCE,
            reason=house.say("said", "settled"),
        )


def _spoken(house: House, piece: Piece, feedback: Feedback, at: datetime) -> None:
    person = signer(house, piece).user
    feedback.case.answered(by=person, at=at)
    feedback.case.close(by=person, at=at, reason=house.say("said", "called"))


def _let_pass(house: House, piece: Piece, feedback: Feedback, until: datetime) -> None:
    at = min(piece.at + timedelta(days=2), until - timedelta(minutes=2))
    feedback.case.close(
        by=signer(house, piece).user, at=at, reason=house.say("said", "no_answer")
    )


def _words(house: House, piece: Piece, feedback: Feedback) -> str:
    """Return what the chronicle holds, signed; else what the drafting core proposes."""
    member, place = signer(house, piece), house.places[piece.place]
    if piece.reply:
        words = piece.reply.replace("{contact}", place.email)
        return f"{words}\n\n{member.user.name}\n{place.name}"
    return answer.propose(feedback, member, ui_lang="en").drafts[0].text


def _receipt(
    piece: Piece, feedback: Feedback, publication: Publication, at: datetime
) -> Receipt:
    if piece.way == "paper":
        receipt: Receipt = CONNECTORS["paper"].shelf.answer(  # type: ignore[attr-defined] # paper alone has one
            int(feedback.external_id), publication.as_outgoing(), at
        )
        return receipt
    return Receipt(
        outcome=Outcome.PUBLISHED, external_id=f"{publication.key}@mail.example"
    )
