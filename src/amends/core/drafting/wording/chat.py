"""A chat model words what we have decided to say; without it our words stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from amends.core.chatting import Budget, Send, Unusable
from amends.core.drafting.likeness import LIKENESS_BAR, likeness
from amends.core.drafting.limits import fits
from amends.core.drafting.scene import DISCREET, Check
from amends.core.nouns import DraftReply, Drafts, Move, Setting

from .facts import amiss
from .reply import sentences
from .request import request

TIMEOUT_S = 8.0
WORDABLE = frozenset({"thanks", "restate", "responsibility", "explanation", "action"})
"""Greeting, way, remedy, closing and signature hold names, contacts and sums."""

MASK = "[…]"


@dataclass(frozen=True, slots=True)
class Worded:
    """Drafts, who worded them, and why it was not the model where it was not.

    ``sentences`` tells how many of the first draft are the model's.
    """

    drafts: Drafts
    by: str = "embedded"
    because: str = ""
    sentences: int = 0


@dataclass(slots=True)
class Worder:
    """An OpenAI-compatible model behind our own drafts.

    It is never waited for longer than ``timeout_s``, and asked while the budget
    lasts. ``check`` is the guard: what it says of the model's words and does not say
    of ours sends us back to ours.
    """

    send: Send
    model: str
    budget: Budget
    timeout_s: float = TIMEOUT_S

    def reword(
        self,
        drafts: Drafts,
        setting: Setting,
        check: Check,
        private: tuple[str, ...] = (),
    ) -> Worded:
        """Return the first draft in the model's words, where those may stand.

        ``private`` are pieces of the review that do not leave the house.
        """
        why = self._not_asked(drafts, setting)
        if why:
            return Worded(drafts, because=why)
        ours = drafts.drafts[0]
        try:
            told = self._told(ours, setting, private)
        except OSError as error:
            return Worded(drafts, because=f"{self.model} did not answer: {error}"[:200])
        except Unusable as error:
            return Worded(drafts, because=f"{self.model} answered oddly: {error}")
        return self._believed(drafts, told, setting, check)

    def _not_asked(self, drafts: Drafts, setting: Setting) -> str:
        if drafts.held or not drafts.drafts:
            return "a person finds the words here"
        if setting.sector in DISCREET:
            return "nobody's words leave this house"
        return "" if self.budget.spend() else f"the budget for {self.model} is spent"

    def _told(
        self, ours: DraftReply, setting: Setting, private: tuple[str, ...]
    ) -> dict[int, str]:
        moves = _wordable(ours)
        review = setting.review.text
        for piece in private:
            review = review.replace(piece, MASK) if piece else review
        body = request(moves, ours.lang, review, self.model)
        return sentences(self.send(body, self.timeout_s), frozenset(moves))

    def _believed(
        self, drafts: Drafts, told: dict[int, str], setting: Setting, check: Check
    ) -> Worded:
        ours = drafts.drafts[0]
        theirs, odd = _joined(ours, told, setting.review.text)
        if theirs.text == ours.text:
            because = f"{self.model} answered with {odd}" if odd else "nothing was new"
            return Worded(drafts, because=because)
        theirs = replace(theirs, findings=check(theirs.text))
        objection = _objection(ours, theirs, setting)
        if objection:
            return Worded(drafts, because=f"{self.model}: {objection}")
        count = sum(
            a.text != b.text for a, b in zip(ours.moves, theirs.moves, strict=True)
        )
        all_drafts = replace(drafts, drafts=(theirs, *drafts.drafts[1:]))
        return Worded(all_drafts, self.model, odd, count)


def _wordable(draft: DraftReply) -> dict[int, Move]:
    return {
        number: move
        for number, move in enumerate(draft.moves)
        if move.move in WORDABLE and draft.text.count(move.text) == 1
    }


def _joined(
    ours: DraftReply, told: dict[int, str], review: str
) -> tuple[DraftReply, str]:
    """Our draft with each sentence that may stand; why the others may not."""
    text, moves, odd = ours.text, list(ours.moves), ""
    for number, move in _wordable(ours).items():
        theirs = told.get(number)
        why = amiss(move.text, theirs, review, ours.lang) if theirs else "a gap"
        if why or theirs is None:
            odd = why
        else:
            text = text.replace(move.text, theirs)
            moves[number] = replace(move, text=theirs)
    return replace(ours, text=text, moves=tuple(moves)), odd


def _objection(ours: DraftReply, theirs: DraftReply, setting: Setting) -> str:
    had = {finding.finding for finding in ours.findings}
    new = [found.finding for found in theirs.findings if found.finding not in had]
    if new:
        return f"the guard objects ({', '.join(new)})"
    if not fits(setting.channel, theirs.text):
        return "too long for the channel"
    near, _ = likeness(theirs.text, setting.earlier_replies)
    return "too like an earlier reply" if near > LIKENESS_BAR else ""
