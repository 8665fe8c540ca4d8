"""Proposing drafts: try, compare with what was published, keep the freshest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from amends.core.languages import shelf
from amends.core.nouns import DraftReply, Drafts, Finding, Reading, Setting, Voice

from .abroad import answer_abroad
from .acknowledging import acknowledge, held_because
from .choosing import SENTENCE, Choice, sentences_of
from .layout import laid_out
from .likeness import LIKENESS_BAR, likeness
from .pen import Pen, Step
from .phrases import say
from .plan import plan_for
from .remarks import idle, remarked
from .scene import Check, Scene, observed

ATTEMPTS = 14
"""How often we try when a draft is blocked or too like a published one."""

LAST = 4
"""So many of the attempts leave out what a reply can do without."""

PATIENCE = 3
"""How often we try when the guard only warns; most warnings outlast new wording."""

AVOIDED = 3
"""So many replies that came too near are avoided at once; more leave no words."""

MOST_VARIANTS = 9


@dataclass(frozen=True, slots=True)
class _Attempt:
    draft: DraftReply
    blocks: int
    likeness: float
    likest: str
    warns: int

    @property
    def avoidable(self) -> tuple[str, ...]:
        """What the next attempt should not say again: a near reply, a blocked line."""
        text = self.draft.text.casefold()
        quotes = [f.quote.casefold() for f in self.draft.findings if f.level == "block"]
        blocked = [
            line
            for line in SENTENCE.findall(text)
            if any(quote and quote in line for quote in quotes)
        ]
        return (*blocked, self.likest.casefold()) if self.likest else tuple(blocked)

    @property
    def trouble(self) -> tuple[int, bool, int, float]:
        return self.blocks, self.likeness > LIKENESS_BAR, self.warns, self.likeness


def propose(  # noqa: PLR0913  # all but two are named and have a plain default
    reading: Reading,
    setting: Setting,
    *,
    voice: Voice = Voice(),  # noqa: B008  # frozen, so one shared default is safe
    note: str = "",
    variants: int = 1,
    ui_lang: str = "en",
    check: Check | None = None,
) -> Drafts:
    """Drafts for one review; the same input always gives the same drafts.

    ``check`` is the guard, or None; what it objects to is written anew, and what it
    still objects to stands in the draft's findings. Variants differ in manner: as
    asked, shorter, warmer, more formal, and then in wording only.
    """
    scene = observed(reading, setting, voice, note, ui_lang)
    held = held_because(scene)
    published = setting.earlier_replies
    drafts: list[DraftReply] = []
    for index, manner in zip(
        range(min(variants, MOST_VARIANTS)), _manners(scene), strict=False
    ):
        siblings = tuple(draft.text for draft in drafts)
        drafts.append(_best(manner, held, index, (*published, *siblings), check))
    reason = (
        say(scene.reader, f"held-{held.replace('_', '-')}") if held else idle(scene)
    )
    return Drafts(tuple(drafts), reason)


def _manners(scene: Scene) -> Iterator[Scene]:
    yield scene
    yield scene.sounding(length="short")
    yield scene.sounding(length="long", warmth=2)
    yield scene.sounding(address="formal", warmth=0)
    while True:
        yield scene


def _best(
    scene: Scene,
    held: str | None,
    index: int,
    said: tuple[str, ...],
    check: Check | None,
) -> DraftReply:
    best: _Attempt | None = None
    shunned: tuple[str, ...] = ()
    for number in range(ATTEMPTS):
        choice = _choice(scene, (index, number), said, shunned)
        if number == ATTEMPTS - LAST:
            # Other words did not help: fewer of them do.
            scene = scene.sounding(length="short")
        attempt = _attempt(Pen(scene, choice), held, said, check)
        if best is None or attempt.trouble < best.trouble:
            best = attempt
        shunned = (*shunned, *attempt.avoidable)[-AVOIDED:]
        grave = best.trouble[:2] != (0, False)
        if not grave and (not best.warns or number + 1 >= PATIENCE):
            break
    assert best is not None  # noqa: S101  # ATTEMPTS is more than none
    return best.draft


def _steps(pen: Pen, held: str | None) -> Iterator[Step]:
    if pen.scene.language not in shelf.FULL:
        return answer_abroad(pen, held)
    return acknowledge(pen, held) if held else plan_for(pen.scene)(pen)


def _choice(
    scene: Scene,
    number: tuple[int, int],
    said: tuple[str, ...],
    shunned: tuple[str, ...],
) -> Choice:
    review = scene.setting.review
    seed = f"{review.text}|{review.stars}|{review.author_public}|{number}"
    is_wide = number[1] >= ATTEMPTS // 2
    return Choice(seed, sentences_of(said), is_wide, shunned)


def _attempt(
    pen: Pen, held: str | None, said: tuple[str, ...], check: Check | None
) -> _Attempt:
    scene = pen.scene
    steps = list(_steps(pen, held))
    text, kept = laid_out(
        steps,
        channel=scene.setting.channel,
        public=scene.setting.public,
        length=scene.voice.length,
    )
    findings: tuple[Finding, ...] = check(text) if check else ()
    blocks = sum(finding.level == "block" for finding in findings)
    moves = tuple(step.move for step in remarked(pen, kept, held))
    draft = DraftReply(text, scene.language, moves, findings)
    near, likest = likeness(text, said)
    return _Attempt(draft, blocks, near, likest, len(findings) - blocks)
