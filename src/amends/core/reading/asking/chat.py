"""A chat model is asked about what our own reader is unsure of."""

from __future__ import annotations

from dataclasses import dataclass

from amends.core.chatting import Budget, Send, Unusable
from amends.core.nouns import Feedback
from amends.core.reading.asking.reader import Answer, Embedded
from amends.core.reading.asking.reply import reading
from amends.core.reading.asking.request import request

TIMEOUT_S = 20.0
UNSURE = 0.6


@dataclass(slots=True)
class Chat:
    """An OpenAI-compatible model behind our own reader.

    It is asked only where we are less sure than ``unsure``, while the budget lasts,
    and never waited for longer than ``timeout_s``. Whatever goes wrong, our own
    reading stands and the answer says why.
    """

    send: Send
    model: str
    budget: Budget
    unsure: float = UNSURE
    timeout_s: float = TIMEOUT_S

    @property
    def name(self) -> str:
        """The model's name, as people know it."""
        return self.model

    def answer(self, feedback: Feedback) -> Answer:
        """Return the model's reading where it is wanted and usable, ours otherwise."""
        ours = Embedded().answer(feedback)
        if ours.reading.confidence >= self.unsure:
            return ours
        if not self.budget.spend():
            return ours._replace(because=f"the budget for {self.model} is spent")
        try:
            body = self.send(request(feedback.text, self.model), self.timeout_s)
            read = reading(body, feedback.text, ours.reading)
        except OSError as error:
            return ours._replace(because=f"{self.model} did not answer: {error}"[:200])
        except Unusable as error:
            return ours._replace(because=f"{self.model} answered oddly: {error}")
        return Answer(read, self.model)
