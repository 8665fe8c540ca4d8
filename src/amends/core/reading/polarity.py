"""How happy the whole text is, from its opinions alone."""

from __future__ import annotations

from math import log
from typing import NamedTuple

from amends.core.reading.opinions import Judged
from amends.core.reading.tone import Lean

_AFTER_BUT = 1.3
_LEANS_BAD, _LEANS_GOOD = 2.0, 4.0
_LAST = 1.2
_WEIGHED = 1.5
_HEARD, _LOUDEST, _OVERRULED, _NEVER = 0.4, 1.6, 0.3, 1e-9
_FAINT, _CALM, _HINT, _HINT_OF_FEW, _FEW = 1.6, 0.85, 0.55, 0.8, 4


class Mood(NamedTuple):
    """The weight of good and of bad in a text, and lukewarm words counted."""

    good: float
    bad: float
    lukewarm: int

    @property
    def total(self) -> float:
        """All weight together."""
        return self.good + self.bad

    @property
    def balance(self) -> float:
        """From -1 (only bad) to 1 (only good); 0 where nothing is said."""
        good, bad, _ = self
        whole = good + bad
        return (good - bad) / whole if whole else 0.0


def weigh(judged: list[Judged], *, sarcastic: bool) -> Mood:
    """Return the mood; loose praise in a sarcastic text that names faults is none."""
    good, bad, lukewarm, loose = 0.0, 0.0, 0, 0.0
    last = judged[-1].clause.sentence if judged else 0
    said: set[tuple[str, bool]] = set()
    for part in judged:
        if not (part.opinions or part.denied or part.lukewarm):
            continue
        weight = _AFTER_BUT if part.clause.after_contrast else 1.0
        if part.clause.sentence == last and last > 1:
            weight *= _LAST
        for opinion in part.opinions:
            # Said again about the same thing it weighs half.
            again = (opinion.aspect, opinion.value > 0)
            value = opinion.value * weight * (0.5 if again in said else 1.0)
            if opinion.aspect:
                said.add(again)
            if value > 0:
                good += value
                loose += 0 if opinion.aspect else value
            else:
                bad -= value
        bad += 1.2 * len(part.denied)
        lukewarm += len(part.lukewarm)
    if sarcastic and bad >= 1:
        good -= loose
    return Mood(good, bad, lukewarm)


def faint(mood: Mood, *, contrasted: bool = False) -> bool:
    """Tell whether the table of whole texts could turn this mood at all.

    Who says both sides and puts a "but" between them has weighed them already.
    """
    if contrasted and min(mood.good, mood.bad) >= _WEIGHED:
        return False
    return mood.total > 0 and abs(mood.good - mood.bad) < _LOUDEST


def settled(mood: Mood, leaning: Lean) -> Mood:
    """Return the mood where the table of whole texts had its say.

    It turns only what the rules say faintly: an idiom whose words they misread, or
    praise and blame that they cannot weigh against each other. Of "not" it knows
    less than they do.
    """
    says = _HEARD * log((leaning.good + _NEVER) / (leaning.bad + _NEVER))
    says = max(-_LOUDEST, min(_LOUDEST, says))
    said = mood.good - mood.bad
    if says * said >= 0 or abs(says) <= abs(said):
        return mood
    if says > 0:
        return mood._replace(good=mood.good + says, bad=mood.bad * _OVERRULED)
    return mood._replace(good=mood.good * _OVERRULED, bad=mood.bad - says)


def leant(leaning: Lean, words: int) -> Mood:
    """Return the weak mood of a text of which no rule knows a word.

    Who writes to a business has rarely nothing to say, so half a hint is taken.
    """
    polar = leaning.good + leaning.bad
    sure = max(leaning.good, leaning.bad) / polar if polar else 0.0
    if leaning.calm > _CALM or sure < (_HINT if words >= _FEW else _HINT_OF_FEW):
        return Mood(0.0, 0.0, 0)
    most, least = _FAINT * sure, _FAINT * (1 - sure) / 5
    good = leaning.good > leaning.bad
    return Mood(most, least, 0) if good else Mood(least, most, 0)


def polarity(mood: Mood) -> str:
    """Return neg, neu, pos or mix."""
    total, balance = mood.total, mood.balance
    if total < 0.7:
        return "neu"
    if mood.lukewarm and abs(balance) < 0.9 and total < 4:
        return "neu"
    if balance > 0.45:
        return "pos"
    if balance < -0.3:
        return "neg"
    return "mix" if min(mood.good, mood.bad) >= 1 else "neu"


def stars(mood: Mood) -> float:
    """Return 1.0 to 5.0 as a reader would guess them.

    Whoever says only a little that is bad gave two stars or one, hardly three: a
    text that leans to a side is put into the middle of that side at least.
    """
    total = mood.total
    sure = total / (total + 0.8)
    guess = 3 + 2 * mood.balance * sure
    if mood.lukewarm:
        guess = (guess + 3) / 2
    else:
        side = polarity(mood)
        if side == "neg":
            guess = min(guess, _LEANS_BAD)
        elif side == "pos":
            guess = max(guess, _LEANS_GOOD)
    return round(min(5.0, max(1.0, guess)), 1)


def confidence(mood: Mood, *, sarcastic: bool, clear_language: bool) -> float:
    """Return how far the polarity may be trusted, 0 to 1."""
    total = mood.total
    sure = total / (total + 1.5) * (0.4 + 0.6 * abs(mood.balance))
    if sarcastic:
        sure *= 0.5
    if not clear_language:
        sure *= 0.5
    return round(0.2 + 0.8 * sure, 2)
