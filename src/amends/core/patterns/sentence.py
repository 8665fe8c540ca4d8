"""The sentence of a story, as a native writer would put it, in et, fi, ro and en.

Names are never inflected: they stand in front, followed by a colon.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from babel import Locale
from babel.dates import format_date

from amends.core.languages.shelf import FULL, table

from .contract import Story

_MOSTLY = 0.5
_BRITISH = {"en": "en_GB"}
"""The pages write the day before the month in English too: 14 Nov 2026."""
_KINDS = {"neg": "complaint", "pos": "praise", "ask": "question"}


def sentence(story: Story, language: str = "en") -> str:
    """Say the story in one sentence; a second says when times are those of posting."""
    words = table(language if language in FULL else "en", "stories")
    told = _said(story, words, language)
    lead = ", ".join(_names(story, words, language))
    told = f"{lead}: {told}" if lead else told
    told = told[:1].upper() + told[1:]
    timed = {"weekday", "daypart"} & {dim for dim, _ in story.context}
    if timed and story.posted > _MOSTLY:
        told = f"{told} {words['sentences']['posted']}"
    return told


def counted(forms: list[str], n: int) -> str:
    """The form of a word after a number: one, other; or one, few, many."""
    if n == 1:
        return forms[0]
    if len(forms) == 3 and not (n == 0 or 1 <= n % 100 <= 19):
        return forms[2]
    return forms[1]


def topic(aspect: str, polarity: str, words: dict[str, Any]) -> str:
    """What the aspect is called; what has no name is called by its id."""
    return str(words[polarity].get(aspect, aspect))


def _said(story: Story, words: dict[str, Any], language: str) -> str:
    n = max(round(story.observed), 1)
    kind, frame = _kind_and_frame(story)
    expected = round(story.expected)
    ordinary = words["sentences"]["about" if expected else "hardly"]
    weeks = story.window_weeks
    return str(
        words["sentences"][frame].format(
            topic=topic(story.aspect, story.polarity, words),
            when=_when(story, words),
            n=n,
            what=counted(words["forms"][kind], n),
            weeks=_weeks(weeks, words),
            days=_days(story, words),
            ordinary=ordinary.format(e=expected),
            date=_date(story.since, language),
            k=len(story.quarantine),
        )
    )


def _kind_and_frame(story: Story) -> tuple[str, str]:
    """Which word is counted, and which sentence is used."""
    if story.aspect in ("attack", "burst"):
        return "review", "attack" if story.quarantine else "incident"
    kind = "review" if story.aspect == "stars" else _KINDS[story.polarity]
    if story.standing:
        return kind, "standing"
    if story.tier == "incident":
        return kind, "incident"
    return kind, "question" if story.polarity == "ask" else "pattern"


def _weeks(weeks: int, words: dict[str, Any]) -> str:
    forms = words["forms"].get("weeks")
    return f"{weeks} {counted(forms, weeks)}" if forms else str(weeks)


def _days(story: Story, words: dict[str, Any]) -> str:
    weekday = story.places.get("weekday", "any")
    forms = words["days"].get(weekday, words["days"]["any"])
    return counted(forms, story.dates).format(k=story.dates)


def _when(story: Story, words: dict[str, Any]) -> str:
    weekday, part = story.places.get("weekday"), story.places.get("daypart")
    if weekday and part:
        day = words["day_of_both"][weekday]
        return str(words["part_of_both"][part]).format(day=day)
    return str(words["when"].get(weekday or part or "", ""))


def _names(story: Story, words: dict[str, Any], language: str) -> list[str]:
    found = [
        story.places[dim]
        for dim in ("location", "channel", "product")
        if dim in story.places
    ]
    if "lang" in story.places:
        code = story.places["lang"]
        name = Locale.parse(language).languages.get(code, code)
        found.append(words["sentences"]["language"].format(name=name))
    return found


def _date(day: date, language: str) -> str:
    return str(format_date(day, "medium", locale=_BRITISH.get(language, language)))
