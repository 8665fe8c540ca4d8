"""Which words of a text moved which answer of its reading, and how far."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from amends.core.nouns import Feedback, Reading
from amends.core.reading.doubting import gathered as evidence
from amends.core.reading.folding import View
from amends.core.reading.guessing import Silent, guess
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role
from amends.core.reading.meaning import Meant, meant
from amends.core.reading.mentions import Gathered
from amends.core.reading.personal import find as find_personal
from amends.core.reading.reader import read
from amends.core.reading.seeing import Seen, see

_TURNING = {
    int(Role.NEGATOR): "negation",
    int(Role.INTENSIFIER): "stronger",
    int(Role.DOWNTONER): "weaker",
    int(Role.CONTRAST): "contrast",
    int(Role.UNREAL): "unreal",
    int(Role.SARCASM): "sarcasm",
    int(Role.LUKEWARM): "lukewarm",
}
_KIND, _WRITER, _TIME = int(Role.KIND), int(Role.WRITER), int(Role.TIME)


class Why(NamedTuple):
    """Words at begin..end of the text, the answer that they moved, and what they say.

    ``answer`` is a field of the contract, "aspects" with its id behind ``says``;
    ``weight`` is below zero for bad, above for good and zero where nothing is weighed.
    """

    begin: int
    end: int
    answer: str
    says: str
    weight: float = 0.0

    def as_json(self, text: str) -> dict[str, Any]:
        """Return it with the words themselves."""
        return {
            "words": text[self.begin : self.end],
            "at": [self.begin, self.end],
            "answer": self.answer,
            "says": self.says,
            "weight": round(self.weight, 2),
        }


class Explained(NamedTuple):
    """A reading, and the words that moved it in the order of the text."""

    reading: Reading
    whys: tuple[Why, ...]


def explain(feedback: Feedback) -> Explained:
    """Return the reading of a text and why it is so; the same reading as ``read``."""
    seen = see([feedback])[0]
    gathered = evidence([seen])[0]
    asked = meant([seen])[0]
    guess([Silent(gathered, seen, asked.kind)])
    reading = read(feedback)
    found = {
        *_judged(gathered, seen.view),
        *_turning(seen),
        *_cues(asked, seen.view),
        *_signs(seen, reading),
        *_personal(feedback.text),
    }
    return Explained(
        reading, tuple(sorted(why for why in found if why.end > why.begin))
    )


def _judged(gathered: Gathered, view: View) -> Iterator[Why]:
    """Return what speaks for or against an aspect, or for the mood alone."""
    for aspect, pieces in gathered.evidence.items():
        for piece in pieces:
            place = view.place(piece.begin, piece.end)
            yield Why(*place, "aspects", aspect, piece.value)
    for opinion in gathered.homeless:
        place = view.place(opinion.begin, opinion.end)
        yield Why(*place, "polarity", "mood", opinion.value)


def _turning(seen: Seen) -> Iterator[Why]:
    """Return what turns or weighs the mood without saying anything itself."""
    for hit in seen.hits:
        if hit.role in _TURNING:
            place = seen.view.place(hit.begin, hit.end)
            yield Why(*place, "polarity", _TURNING[hit.role])


def _cues(asked: Meant, view: View) -> Iterator[Why]:
    for answer, cues in (("urgent", asked.urgent), ("wants", asked.wants)):
        for cue in cues:
            begin = view.text.find(cue.quote)
            if begin >= 0:
                yield Why(begin, begin + len(cue.quote), answer, cue.id)


def _signs(seen: Seen, reading: Reading) -> Iterator[Why]:
    """Return the signs of the kind, the writer and the time, where they counted."""
    for hit in seen.hits:
        if _counted(hit, reading):
            answer = {_KIND: "kind", _WRITER: "writer", _TIME: "when"}[hit.role]
            place = seen.view.place(hit.begin, hit.end)
            yield Why(*place, answer, hit.ref)


def _counted(hit: Hit, reading: Reading) -> bool:
    if hit.role == _TIME:
        # "At", "last" and "three" say nothing of a time by themselves.
        part = hit.ref.partition(" ")[0]
        return reading.when is not None and part not in ("words", "numbers")
    if hit.role == _WRITER:
        return hit.ref == reading.writer
    return hit.role == _KIND


def _personal(text: str) -> Iterator[Why]:
    for found in find_personal(text):
        yield Why(found.start, found.end, "personal_data", found.kind)
