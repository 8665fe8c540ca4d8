"""Answering in a language that we do not speak in full: whole, polite, no more.

The sayings stand in <code>/answers.toml: general ones, and one set for each of the
commonest aspects. What is known of the case stays out, since it cannot be translated;
the signer reads in their own language what every move says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from amends.core.languages import shelf
from amends.core.nouns import Move

from .limits import is_tight, plain
from .pen import Pen, Step
from .remedying import is_owed
from .topics import Topic

Sayings = Mapping[str, list[str]]
STEM = 5
MOST = 2
"""So many aspects are named; a long list reads like a form."""


def answer_abroad(pen: Pen, held: str | None) -> Iterator[Step]:
    """Greet, thank, restate with regret or joy, undertake, open the way, sign."""
    said = _Sayings(pen)
    yield from said.greeting()
    kind = "held" if held else _kind(pen)
    if kind == "held":
        yield said.step("acknowledgement", "held", 9, "acknowledgement")
    elif kind == "praise":
        yield said.step("thanks", "thanks_praise", 8, "thanks")
        yield from said.topics("praise", pen.scene.good, 7, good=True)
    elif kind == "ask":
        if pen.scene.reading.kind != "question":
            yield said.step("thanks", "thanks_word", 5, "thanks")
        yield said.step("action", "find_out", 9, "find-out")
    else:
        thanks = "thanks_mixed" if kind == "mixed" else "thanks_word"
        yield said.step("thanks", thanks, 6, "thanks")
        if kind == "mixed":
            yield from said.topics("praise", pen.scene.good[:1], 6, good=True)
        yield from _mend(pen, said)
    if kind not in ("praise", "ask"):
        yield said.way()
    yield from said.ending()


def way_abroad(pen: Pen) -> Step:
    """Return the way to a person, by itself."""
    return _Sayings(pen).way()


def _mend(pen: Pen, said: _Sayings) -> Iterator[Step]:
    """Regret and blame as far as the facts go, then what follows from it."""
    scene = pen.scene
    if scene.fault == "no":
        yield said.step("responsibility", "own_no", 9, "own-no")
    else:
        yield from said.topics("sorry", scene.bad, 9, good=False)
    if scene.fault == "yes":
        yield said.step("responsibility", "own_yes", 7, "own-yes")
    if scene.fault != "no":
        yield said.step("action", "act", 8, "find-out")
    money = scene.wants("refund", "compensation", "replacement")
    if is_owed(pen):
        yield said.step("remedy", "remedy", 7, "amends", rests_on="policy:0")
    elif money and scene.setting.public:
        yield said.step("action", "want_private", 5, "want-private")


def _kind(pen: Pen) -> str:
    scene = pen.scene
    stars, kind = scene.setting.review.stars, scene.reading.kind
    if kind in ("question", "suggestion"):
        return "ask"
    if scene.bad and scene.good and (stars is None or 2 < stars < 5):
        return "mixed"
    if scene.bad or (stars is not None and stars <= 2):
        return "complaint"
    if kind in ("praise", "thanks") or (stars is not None and stars >= 4):
        return "praise"
    return "complaint" if kind == "complaint" else "ask"


class _Sayings:
    """The sayings of the reply's language, the least heard first."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._said: Sayings = shelf.table(pen.scene.language, "answers")

    def greeting(self) -> Iterator[Step]:
        name = self._called(self._pen.scene.guest)
        text = self._chosen("greeting" if name else "greeting_plain")
        text = text.replace("{name}", plain(name or "", self._channel))
        told = self._pen.gloss("greeting-named", name=name) if name else ""
        gloss = told or self._pen.gloss("greeting")
        yield Step(Move("greeting", text, ("review",), gloss), 5, "opening")

    def _called(self, name: str | None) -> str | None:
        """The name as one calls somebody by it; None where that is unsure.

        ``called`` lists endings (or whole names) and what they become, the first that
        fits counts; a language without the list calls everybody by the plain name.
        """
        if name is None or "called" not in self._said:
            return name
        for rule in self._said["called"]:
            ending, becomes = rule.split(">")
            if name.endswith(ending):
                return name.removesuffix(ending) + becomes
        return None

    def step(
        self, move: str, saying: str, weight: int, gloss: str, rests_on: str = "review"
    ) -> Step:
        text = self._chosen(saying)
        return self._pen.step(move, text, weight, rests_on, self._pen.gloss(gloss))

    def topics(
        self, side: str, topics: tuple[Topic, ...], weight: int, *, good: bool
    ) -> Iterator[Step]:
        """Name the gravest aspects for which there are words, else none of them."""
        known = [
            t for t in topics if f"{side}_{t.aspect.replace('.', '_')}" in self._said
        ]
        move, text = "praise" if good else "restate", ""
        for place, topic in enumerate(known[:MOST]):
            sayings = f"{side}_{topic.aspect.replace('.', '_')}"
            # A second regret in the pattern of the first sounds like a form.
            text = self._chosen(sayings) if not place else self._other(sayings, text)
            what = self._pen.glossed((topic,), good=good)
            gloss = self._pen.gloss("praise" if good else "restate", what=what)
            yield self._pen.step(move, text, weight, "review", gloss)
        # Beside a complaint, "all was well" would belie it.
        if not known and not (good and self._pen.scene.bad):
            gloss = self._pen.gloss("thanks" if good else "own-unknown")
            text = self._chosen(f"{side}_general")
            yield self._pen.step(move, text, weight, "review", gloss)

    def way(self) -> Step:
        scene = self._pen.scene
        contact = scene.mail or scene.phone
        kind = "mail" if scene.mail else "phone" if scene.phone else "plain"
        text = self._chosen(f"way_{kind}").replace("{contact}", contact or "")
        return self._pen.step("way", text, 9, "voice", self._pen.gloss("way"))

    def ending(self) -> Iterator[Step]:
        setting = self._pen.scene.setting
        gloss = self._pen.gloss("closing")
        if not is_tight(self._channel):
            closing = Move("closing", self._chosen("closing"), ("voice",), gloss)
            yield Step(closing, 3, "ending")
        name, house = (
            plain(text, self._channel)[:80]
            for text in (setting.signer.name, setting.business.name)
        )
        lines = [name, house] if not is_tight(self._channel) else [name or house]
        text = "\n".join(line for line in dict.fromkeys(lines) if line)
        if setting.automatic:
            text = self._chosen("automatic").replace("{who}", name or house)
        if text:
            signed = Move("signature", text, ("voice",), self._pen.gloss("signature"))
            yield Step(signed, 9, "ending")

    @property
    def _channel(self) -> str:
        return self._pen.scene.setting.channel

    def _other(self, name: str, told: str) -> str:
        """The saying that begins otherwise and shares least with what was told."""
        begun, stems = told.split()[:2], _stems(told)
        return min(
            self._said[name],
            key=lambda one: (one.split()[:2] == begun, len(_stems(one) & stems)),
        )

    def _chosen(self, name: str) -> str:
        sayings = self._said[name]
        return sayings[self._pen.choice.among(name, sayings)]


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in text.casefold().split() if len(word) > 2)
