"""Proposing drafts: try, compare with what was published, keep the freshest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from amends.core.nouns import DraftReply, Drafts, Finding, Reading, Setting, Voice

from .acknowledging import acknowledge, held_because
from .choosing import Choice, sentences_of
from .layout import laid_out
from .likeness import LIKENESS_BAR, likeness
from .pen import Pen, Step
from .phrases import say
from .plan import plan_for
from .remedying import beyond_policy
from .scene import Check, Scene, observed
from .tongue import is_unread

ATTEMPTS = 14
"""How often we try when a draft is blocked or too like a published one."""

PATIENCE = 3
"""How often we try when the guard only warns; most warnings outlast new wording."""

MOST_VARIANTS = 9


@dataclass(frozen=True, slots=True)
class _Attempt:
    draft: DraftReply
    blocks: int
    likeness: float
    warns: int

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
        say(scene.reader, f"held-{held.replace('_', '-')}") if held else _idle(scene)
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
    for number in range(ATTEMPTS):
        attempt = _attempt(scene, held, (index, number), said, check)
        if best is None or attempt.trouble < best.trouble:
            best = attempt
        grave = best.trouble[:2] != (0, False)
        if not grave and (not best.warns or number + 1 >= PATIENCE):
            break
    assert best is not None  # noqa: S101  # ATTEMPTS is more than none
    return best.draft


def _attempt(
    scene: Scene,
    held: str | None,
    number: tuple[int, int],
    said: tuple[str, ...],
    check: Check | None,
) -> _Attempt:
    review = scene.setting.review
    seed = f"{review.text}|{review.stars}|{review.author_public}|{number}"
    is_wide = number[1] >= ATTEMPTS // 2
    pen = Pen(scene, Choice(seed, sentences_of(said), is_wide))
    steps = list(acknowledge(pen, held) if held else plan_for(scene)(pen))
    text, kept = laid_out(
        steps,
        channel=scene.setting.channel,
        public=scene.setting.public,
        length=scene.voice.length,
    )
    findings: tuple[Finding, ...] = check(text) if check else ()
    blocks = sum(finding.level == "block" for finding in findings)
    moves = tuple(step.move for step in _remarked(pen, kept, held))
    draft = DraftReply(text, scene.language, moves, findings)
    return _Attempt(draft, blocks, likeness(text, said), len(findings) - blocks)


def _remarked(pen: Pen, steps: list[Step], held: str | None) -> list[Step]:
    """The steps, the first of them telling the signer what had to be left out."""
    remarks = list(_remarks(pen, held))
    if not steps or not remarks:
        return steps
    first = steps[0]
    gloss = " ".join([first.move.gloss, *remarks])
    return [replace(first, move=replace(first.move, gloss=gloss)), *steps[1:]]


def _remarks(pen: Pen, held: str | None) -> Iterator[str]:
    scene = pen.scene
    reader, note = scene.reader, scene.note
    spoken = (
        scene.reading.lang if scene.reading.lang != "und" else scene.setting.review.lang
    )
    if (
        spoken
        and spoken != scene.language
        and not is_unread(scene.reading, scene.setting)
    ):
        yield say(reader, "remark-language", "", (("lang", spoken[:12]),))
    if held and (note.orders or note.causes or note.rest):
        yield say(reader, "remark-note-held")
        return
    if note.rest and note.lang != scene.language:
        yield say(reader, "remark-note", "", (("note", note.rest),))
    remedy = beyond_policy(pen)
    if remedy:
        yield say(reader, remedy)


def _idle(scene: Scene) -> str | None:
    """Why the draft says next to nothing, where there was nothing to answer."""
    has_words = any(letter.isalnum() for letter in scene.setting.review.text)
    nothing = not has_words and scene.setting.review.stars is None
    idle = has_words and scene.reading.kind == "other" and not scene.is_verdict
    if nothing or idle:
        return say(scene.reader, "held-other")
    return None
