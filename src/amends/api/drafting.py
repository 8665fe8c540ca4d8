"""Drafting by API: other words by the house's model, the caller's voice, the model."""

from __future__ import annotations

from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, HttpUrl

from amends.accounts.audit import AuditEntry
from amends.accounts.chat_model import ChatModel
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.accounts.voice import Voice
from amends.api.caller import Call, calling
from amends.core.drafting import learnt
from amends.foundation import clock
from amends.journeys import answer, voicing, wording
from amends.journeys.answering.seal import seal

router = Router()

Row = Annotated[int, Field(ge=1, lt=2**63)]
Language = Literal["et", "fi", "ro", "en"]
Line = Annotated[str, Field(max_length=100, pattern=r"^[^\x00-\x1f]*$")]


class WordingIn(Schema):
    """To which feedback; a rough note of the signer may go along."""

    feedback: Row
    note: Annotated[str, Field(max_length=5000, pattern=r"^[^\x00]*$")] = ""
    ui_lang: Language = "en"


class WordingOut(Schema):
    """The first draft as it stands now, who worded it, and why it was not the model."""

    text: str
    by: str
    because: str
    sentences: int
    seal: str


class Habits(Schema):
    """How somebody sounds; what is empty is learnt from their replies."""

    address: Literal["", "informal", "formal"] = ""
    warmth: Annotated[int, Field(ge=0, le=2)] = 1
    length: Literal["short", "normal", "long"] = "normal"
    greeting: Line = ""
    closing: Line = ""


class VoiceIn(Habits):
    """What the caller sets."""

    name: Annotated[Line, Field(min_length=1)]
    role: Line = ""


class VoiceOut(VoiceIn):
    """What is set, and by language what was learnt from the latest replies."""

    learnt: dict[str, Habits]
    replies: int


class ModelIn(Schema):
    """An OpenAI-compatible server; an empty key keeps the one that is there."""

    server: HttpUrl
    model: Annotated[Line, Field(min_length=1)]
    key: Annotated[str, Field(max_length=500, pattern=r"^[^\x00-\x1f]*$")] = ""
    seconds: Annotated[int, Field(ge=1, le=60)] = 8
    per_day: Annotated[int, Field(ge=1, le=100_000)] = 200


class ModelOut(Schema):
    """What is switched on; the key is told to nobody."""

    on: bool
    server: str = ""
    model: str = ""
    seconds: int = 0
    per_day: int = 0


@router.post("/wording", response=WordingOut)
@calling(Scope.WRITE, Ability.WORK)
def reword(call: Call, wish: WordingIn) -> WordingOut:
    """Let the house's model say the draft in other words, where those may stand."""
    feedback = get_object_or_404(call.feedback, pk=wish.feedback)
    drafts = answer.propose(feedback, call.member, ui_lang=wish.ui_lang, note=wish.note)
    worded = wording.reword(
        feedback, call.member, drafts, ui_lang=wish.ui_lang, at=clock.now()
    )
    text = worded.drafts.drafts[0].text if worded.drafts.drafts else ""
    return WordingOut(
        text=text,
        by=worded.by,
        because=worded.because,
        sentences=worded.sentences,
        seal=seal(feedback.pk, text),
    )


@router.get("/voice", response=VoiceOut)
@calling(Scope.READ, Ability.READ)
def voice(call: Call) -> VoiceOut:
    """Return how the caller sounds: what is set, and what was learnt."""
    return _voice(call)


@router.put("/voice", response=VoiceOut)
@calling(Scope.WRITE, Ability.WORK)
def sound(call: Call, wish: VoiceIn) -> VoiceOut:
    """Set how the caller sounds."""
    Voice.of_member(call.member).sound_like(**wish.dict())
    return _voice(call)


@router.get("/model", response=ModelOut)
@calling(Scope.ADMIN, Ability.TOKENS)
def model(call: Call) -> ModelOut:
    """Return the model that words drafts, if one is switched on."""
    return _model(wording.model_of(call.member))


@router.put("/model", response=ModelOut)
@calling(Scope.ADMIN, Ability.TOKENS)
def switch_on(call: Call, wish: ModelIn) -> ModelOut:
    """Switch a model on, or change its line."""
    at, line = clock.now(), wish.dict(exclude={"server"})
    line["address"] = str(wish.server)
    by = call.member.user
    kept = ChatModel.switch_on(call.member.organisation, by=by, at=at, **line)
    AuditEntry.write("switch_on", kept, by=by, at=at)
    return _model(kept)


@router.delete("/model", response={204: None})
@calling(Scope.ADMIN, Ability.TOKENS)
def switch_off(call: Call) -> HttpResponse:
    """Switch the model off; its key is forgotten. Without one nothing changes."""
    found = wording.model_of(call.member)
    if found is not None:
        AuditEntry.write("switch_off", found, by=call.member.user, at=clock.now())
        found.switch_off()
    return HttpResponse(status=204)


def _voice(call: Call) -> VoiceOut:
    kept = Voice.of_member(call.member)
    texts = voicing.replies_of(call.member)
    told: dict[str, Habits] = {}
    for lang in sorted({lang for _text, lang in texts if lang}):
        sounds = learnt(tuple(text for text, spoken in texts if spoken == lang), lang)
        told[lang] = Habits.model_validate(
            {
                "address": sounds.address or "",
                "warmth": sounds.warmth,
                "length": sounds.length,
                "greeting": sounds.greeting or "",
                "closing": sounds.closing or "",
            }
        )
    names = ("name", "role", "address", "warmth", "length", "greeting", "closing")
    set_so = {name: getattr(kept, name) for name in names}
    return VoiceOut(**set_so, learnt=told, replies=len(texts))


def _model(found: ChatModel | None) -> ModelOut:
    if found is None:
        return ModelOut(on=False)
    return ModelOut(
        on=True,
        server=found.address,
        model=found.model,
        seconds=found.seconds,
        per_day=found.per_day,
    )
