"""Wording: a draft said in other words by the model that the house has switched on.

    embedded draft → ask the model → fact check and guard → draft, and where it is from

Nothing here happens unless a person asks for it; without an answer our draft stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import models

from amends.accounts.chat_model import ChatModel
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.event import Event, EventQuerySet
from amends.cases.feedback import Feedback
from amends.core import guard
from amends.core.chatting import Budget, Send
from amends.core.drafting.wording import Worded, Worder
from amends.core.nouns import Drafts
from amends.foundation.kept_question import kept
from amends.journeys.answering.model_line import line_to
from amends.journeys.answering.setting import setting_for
from amends.understanding.reading import Reading

Line = Callable[[ChatModel], Send]


def model_of(member: Membership) -> ChatModel | None:
    """Return the model that words drafts in this house; None where none is on."""
    found = _models_of(member.organisation)
    return found[0] if found else None


@kept
def _models_of(house: Organisation) -> models.QuerySet[ChatModel]:
    rows: models.QuerySet[ChatModel] = ChatModel.objects.of(house)
    return rows[:1]


def reword(
    feedback: Feedback,
    member: Membership,
    drafts: Drafts,
    *,
    ui_lang: str,
    at: datetime,
    line: Line = line_to,
) -> Worded:
    """Return the first draft in the model's words where those may stand.

    The case remembers that a model was asked, which one, and what became of it.
    """
    model = model_of(member)
    if model is None:
        return Worded(drafts, because="no model is switched on")
    reading = Reading.objects.get(feedback=feedback).as_noun()
    setting = setting_for(feedback, member, reading)
    turn = 1 if _is_askable(drafts) and model.take_turn(on=at.date()) else 0
    worder = Worder(line(model), model.model, Budget(turn), float(model.seconds))
    worded = worder.reword(
        drafts,
        setting,
        lambda text: guard.check(text, setting, ui_lang=ui_lang),
        private=reading.personal_data,
    )
    feedback.case.log("worded", by=member.user, at=at, detail=_told(worded, model))
    return worded


def origin(feedback: Feedback, text: str) -> dict[str, Any]:
    """Return the model that worded just this text to this feedback; empty for none."""
    # No model has ever worded nothing.
    if not text.strip():
        return {}
    digest = _digest(text)
    for event in _worded_in(feedback.case):
        if event.detail.get("used") and event.detail.get("text") == digest:
            return {"by": event.detail["model"], "sentences": event.detail["sentences"]}
    return {}


@kept
def _worded_in(case: Case) -> EventQuerySet:
    rows: EventQuerySet = Event.objects.of_case(case)
    return rows.named("worded")


def _is_askable(drafts: Drafts) -> bool:
    return bool(drafts.drafts) and not drafts.held


def _told(worded: Worded, model: ChatModel) -> dict[str, Any]:
    used = worded.by != "embedded"
    told: dict[str, Any] = {"model": model.model, "used": used}
    if worded.because:
        told["because"] = worded.because[:300]
    if used:
        text = worded.drafts.drafts[0].text
        told |= {"sentences": worded.sentences, "text": _digest(text)}
    return told


def _digest(text: str) -> str:
    # Browsers send lines with another ending than they were given.
    bare = text.replace("\r", "").strip()
    return hashlib.sha256(bare.encode("utf-8", "replace")).hexdigest()
