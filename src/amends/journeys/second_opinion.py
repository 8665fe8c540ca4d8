"""A second opinion: how the model that the house has switched on reads some words.

    a person asks → the model answers → what the text proves of it → the person decides

Nothing is asked unless a person does, and nothing is kept unless they say so.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from amends.accounts.chat_model import ChatModel
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.core import nouns
from amends.core.chatting import Budget, Send
from amends.core.reading.asking import Answer, Chat
from amends.journeys.answering.model_line import line_to

Line = Callable[[ChatModel], Send]
ALWAYS = 2.0
"""No reading is as sure as this, so the model is asked whatever ours says."""


def opinion_on(
    feedback: Feedback, *, by: User, at: datetime, line: Line = line_to
) -> Answer | None:
    """Return the model's reading, or ours and why; None where no model is on.

    The case remembers that a model was asked, which one, and what became of it.
    """
    model: ChatModel | None = ChatModel.objects.first()
    if model is None:
        return None
    turn = 1 if model.take_turn(on=at.date()) else 0
    chat = Chat(
        line(model), model.model, Budget(turn), ALWAYS, timeout_s=float(model.seconds)
    )
    answer = chat.answer(
        nouns.Feedback(
            feedback.words, stars=feedback.stars, written_at=feedback.written_at
        )
    )
    detail = {"model": model.model, "feedback": feedback.pk, "because": answer.because}
    feedback.case.log("second_opinion", by=by, at=at, detail=detail)
    return answer
