"""Drafts for many reviews of one place, and what there is to say against them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from amends.core.drafting.evaluating.reviews import Told, reviews
from amends.core.drafting.likeness import LIKENESS_BAR, body
from amends.core.drafting.proposal import propose
from amends.core.nouns import DraftReply, Drafts, Feedback, Finding, Setting
from amends.core.reading import read

Guard = Callable[[str, Setting], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Answered:
    """A review with the draft that it got."""

    told: Told
    drafts: Drafts

    @property
    def draft(self) -> DraftReply:
        """The draft itself."""
        return self.drafts.drafts[0]


@dataclass(slots=True)
class Figures:
    """What the guard says of the drafts, and how like the two likest are (0-100)."""

    lang: str
    drafts: int = 0
    blocked: int = 0
    warned: int = 0
    objections: Counter[str] = field(default_factory=Counter)
    likest: float = 0.0
    alike: int = 0

    @property
    def warned_share(self) -> float:
        """The share of drafts with a warning."""
        return self.warned / self.drafts if self.drafts else 0.0

    @property
    def is_met(self) -> bool:
        """No block, at most two warnings in a hundred, no two alike."""
        return not self.blocked and self.warned_share <= 0.02 and not self.alike


def answered(
    lang: str, count: int, guard: Guard, *, seed: int = 1
) -> Iterator[Answered]:
    """Each review answered in turn, knowing what was answered before."""
    published: tuple[str, ...] = ()
    for told in reviews(lang, count, seed):
        there = replace(told.setting, earlier_replies=published)
        reading = read(
            Feedback(
                text=told.text,
                lang=lang,
                stars=there.review.stars,
                sector=there.sector,
                channel=there.channel,
            )
        )
        drafts = propose(reading, there, check=_of(guard, there))
        published += (drafts.drafts[0].text,)
        yield Answered(replace(told, setting=there), drafts)


def measured(lang: str, rows: list[Answered], guard: Guard) -> Figures:
    """The figures of these drafts, each guarded anew with all that came before it."""
    figures = Figures(lang, drafts=len(rows))
    for row in rows:
        found = guard(row.draft.text, row.told.setting)
        levels = {finding.level for finding in found}
        figures.blocked += "block" in levels
        figures.warned += "warn" in levels
        figures.objections.update(finding.finding for finding in found)
    likest = _likest([row.draft.text for row in rows])
    figures.likest = max(likest, default=0.0)
    figures.alike = sum(score > LIKENESS_BAR for score in likest)
    return figures


def _likest(replies: list[str]) -> list[float]:
    """How like each reply is to the likest of those before it."""
    # Slow to load, and only wanted here.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    bodies = [body(reply) for reply in replies]
    return [
        process.extractOne(one, bodies[:place], scorer=fuzz.ratio)[1]
        for place, one in enumerate(bodies)
        if place
    ]


def _of(guard: Guard, there: Setting) -> Callable[[str], tuple[Finding, ...]]:
    def check(text: str) -> tuple[Finding, ...]:
        return guard(text, there)

    return check
