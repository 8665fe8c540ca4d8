"""Replies of the past in the rooms of the present: draft, approval, publication.

The rows are those of answer.send and Publication.conclude, without the job between:
they are published when they are stored, so nobody ever carries them.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.channels.outgoing import Outcome, Receipt
from amends.channels.registry import CONNECTORS
from amends.foundation.rows import insert
from amends.journeys.demonstrating.house import House
from amends.journeys.demonstrating.piece import Piece
from amends.replies.approval import Approval
from amends.replies.draft import Draft
from amends.replies.publication import UNDO, Publication, Stage


@dataclass(frozen=True, slots=True)
class Answer:
    """Words of a member to a piece of feedback, and when they were written."""

    piece: Piece
    feedback: Feedback
    by: Membership
    text: str
    at: datetime


def intend(house: House, answers: Sequence[Answer]) -> list[Publication]:
    """Write down drafts, approvals and intents; returns the intents, in order."""
    drafts = insert(_draft(house, said) for said in answers)
    approvals = insert(
        Approval(
            draft=draft,
            edition=draft.edition,
            approved_by=said.by.user,
            approved_at=said.at,
            **_house(house),
        )
        for draft, said in zip(drafts, answers, strict=True)
    )
    intents = insert(
        _intent(house, said, approval)
        for said, approval in zip(answers, approvals, strict=True)
    )
    insert(
        Event.of(said.feedback.case, "approved", by=said.by.user, at=said.at, detail=of)
        for said, of in zip(answers, map(_naming, intents), strict=True)
    )
    insert(
        AuditEntry.of(
            "publish", said.feedback.case, by=said.by.user, at=said.at, detail=of
        )
        for said, of in zip(answers, map(_naming, intents), strict=True)
    )
    return intents


def publish(intents: Sequence[Publication]) -> None:
    """Conclude them: the platform has them, and says so."""
    for intent, receipt in zip(intents, _receipts(intents), strict=True):
        intent.stage = Stage.PUBLISHED.value
        intent.fence = intent.attempts = 1
        intent.sent = True
        intent.external_id, intent.url = receipt.external_id, receipt.url
        intent.published_at = intent.not_before
    Publication.objects.bulk_update(
        intents,
        [
            "stage",
            "fence",
            "attempts",
            "sent",
            "external_id",
            "url",
            "published_at",
        ],
    )
    insert(
        Event.of(row.case, "published", by=None, at=row.not_before, detail=_naming(row))
        for row in intents
    )


def _draft(house: House, said: Answer) -> Draft:
    return Draft(
        case=said.feedback.case,
        feedback=said.feedback,
        author=said.by.user,
        text=said.text,
        lang=said.piece.lang,
        changed_at=said.at,
        **_house(house),
    )


def _intent(house: House, said: Answer, approval: Approval) -> Publication:
    return Publication(
        draft=approval.draft,
        case=said.feedback.case,
        feedback=said.feedback,
        channel=said.feedback.channel,
        location=said.feedback.location,
        approval=approval,
        written_by=said.by.user,
        key=uuid.uuid4().hex,
        text=said.text,
        lang=said.piece.lang,
        signed_by=said.by.user.name,
        not_before=said.at + UNDO,
        created_at=said.at,
        **_house(house),
    )


def _naming(intent: Publication) -> dict[str, Any]:
    return {"publication": intent.pk}


def _receipts(intents: Sequence[Publication]) -> list[Receipt]:
    on_paper = [row for row in intents if row.channel.platform_slug == "paper"]
    told: list[Receipt] = CONNECTORS["paper"].shelf.answer(  # type: ignore[attr-defined] # paper alone has one
        [(row.as_outgoing(), row.not_before) for row in on_paper]
    )
    receipts = dict(zip((row.pk for row in on_paper), told, strict=True))
    return [receipts.get(row.pk) or _by_letter(row) for row in intents]


def _by_letter(intent: Publication) -> Receipt:
    name = f"{intent.key}@mail.example"
    return Receipt(outcome=Outcome.PUBLISHED, external_id=name)


def _house(house: House) -> dict[str, Any]:
    return {"organisation_id": house.organisation.pk}
