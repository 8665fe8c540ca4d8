"""Drafts by API: propose an answer, look it over."""

from __future__ import annotations

from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import answer, cooling
from amends.journeys.answering.mending import mended
from amends.journeys.answering.privately import moved
from amends.journeys.answering.seal import seal

router = Router()

Row = Annotated[int, Field(ge=1, lt=2**63)]
Text = Annotated[str, Field(max_length=50_000)]
Because = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\x00]*$")]
Language = Literal["et", "fi", "ro", "en"]


class ProposalIn(Schema):
    """To which feedback; a rough note of the signer may go along.

    Variants are, in this order: plain, shorter, warmer, more formal.
    """

    feedback: Row
    note: Annotated[str, Field(max_length=5000)] = ""
    variants: Annotated[int, Field(ge=1, le=4)] = 1
    ui_lang: Language = "en"


class MoveOut(Schema):
    """One move of a draft, what it rests on and what it says."""

    move: str
    text: str
    rests_on: list[str]
    gloss: str


class FindingOut(Schema):
    """One objection of the guard.

    ``mended`` are the words without what it objects to, where taking out is enough;
    ``moved`` those with a way to us in its place, where it may be said privately.
    """

    finding: str
    level: str
    quote: str
    why: str
    mend: str
    mended: str = ""
    moved: str = ""


class DraftOut(Schema):
    """One proposed reply; its seal proves, sent along, that these words were ours."""

    text: str
    lang: str
    moves: list[MoveOut]
    findings: list[FindingOut]
    seal: str = ""


class ProposalOut(Schema):
    """The proposals; ``held`` says why there is none of substance."""

    drafts: list[DraftOut]
    held: str | None


class LookIn(Schema):
    """Words as an answer to some feedback."""

    feedback: Row
    text: Text
    ui_lang: Language = "en"


class LiftingIn(Schema):
    """Why a second person lets a reply go on before it has cooled."""

    because: Because


@router.post("", response=ProposalOut)
@calling(Scope.READ, Ability.WORK)
def create(call: Call, wish: ProposalIn) -> ProposalOut:
    """Propose answers in the customer's language; nothing is stored."""
    feedback = get_object_or_404(call.feedback, pk=wish.feedback)
    found = answer.propose(
        feedback,
        call.member,
        ui_lang=wish.ui_lang,
        note=wish.note,
        variants=wish.variants,
    )
    told = ProposalOut.from_orm(found)
    for draft in told.drafts:
        draft.seal = seal(feedback.pk, draft.text)
    return told


@router.post("/findings", response=list[FindingOut])
@calling(Scope.READ, Ability.WORK)
def look_over(call: Call, words: LookIn) -> list[FindingOut]:
    """Say what is wrong with these words, before they leave."""
    feedback = get_object_or_404(call.feedback, pk=words.feedback)
    found = answer.look_over(feedback, words.text, call.member, ui_lang=words.ui_lang)
    return [
        FindingOut(
            finding=one.finding,
            level=one.level,
            quote=one.quote,
            why=one.why,
            mend=one.mend,
            mended=mended(feedback, words.text, one),
            moved=moved(feedback, words.text, one, call.member)[0],
        )
        for one in found
    ]


@router.put("/pauses/{feedback_id}/lifting", response={204: None})
@calling(Scope.PUBLISH, Ability.PUBLISH)
def lift(call: Call, feedback_id: Row, wish: LiftingIn) -> HttpResponse:
    """End the pause after angry words, as a second person and with a reason."""
    feedback = get_object_or_404(call.feedback, pk=feedback_id)
    try:
        cooling.lift(feedback, call.member, because=wish.because, at=clock.now())
    except cooling.NotYours as error:
        raise Problem(409, "A second person lifts it, with a reason.") from error
    return HttpResponse(status=204)
