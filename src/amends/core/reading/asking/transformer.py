"""A transformer of the house's own is asked about what our reader is unsure of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from amends.core.nouns import Feedback, Reading
from amends.core.reading.asking.chat import UNSURE
from amends.core.reading.asking.reader import Answer, Embedded
from amends.core.reading.asking.weights import Classify, NotThere, classifier

_KIND = {"neg": "complaint", "pos": "praise"}
_SWING = {"neg": -2, "neu": 0, "pos": 2}
_CALM = frozenset(("question", "suggestion", "thanks", "other"))


@dataclass(slots=True)
class Transformer:
    """The model in a folder behind our own reader, for the mood and nothing else.

    It is asked only where we are less sure than ``unsure`` and believed only where it
    is surer. A folder that cannot be loaded is tried once; then, and whatever else
    goes wrong, our own reading stands and the answer says why.
    """

    folder: Path
    unsure: float = UNSURE
    load: Callable[[Path], Classify] = classifier
    _loaded: Classify | None = field(default=None, init=False)
    _missing: str = field(default="", init=False)

    @property
    def name(self) -> str:
        """The folder's name, as people know the model."""
        return self.folder.name

    def answer(self, feedback: Feedback) -> Answer:
        """Return the reading with the model's mood, or ours with the reason."""
        ours = Embedded().answer(feedback)
        if ours.reading.confidence >= self.unsure:
            return ours
        ask = self._model()
        if ask is None:
            return ours._replace(because=self._missing)
        try:
            told = ask(feedback.text)
            side = max(_SWING, key=lambda one: told.get(one, 0.0))
            sure = float(told[side])
        except Exception as error:
            # A model is material from outside: any of its errors is one answer less.
            return ours._replace(because=f"{self.name} failed: {str(error)[:160]}")
        if not ours.reading.confidence < sure <= 1:
            return ours._replace(because=f"{self.name} is no surer")
        return Answer(_with_mood(ours.reading, side, sure), self.name)

    def _model(self) -> Classify | None:
        if self._loaded is None and not self._missing:
            try:
                self._loaded = self.load(self.folder)
            except NotThere as error:
                self._missing = f"{self.name} cannot be used: {error}"
        return self._loaded


def _with_mood(reading: Reading, side: str, sure: float) -> Reading:
    """Return the reading in the model's mood; what is asked or urgent stays."""
    kind = reading.kind if reading.kind in _CALM else _KIND.get(side, reading.kind)
    return replace(
        reading,
        polarity=side,
        stars=round(3 + _SWING[side] * sure, 1),
        kind=kind,
        confidence=round(sure, 2),
    )
