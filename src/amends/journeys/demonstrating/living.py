"""The demo lives: every few minutes somebody writes on paper, or takes it back."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.foundation.jobs import task
from amends.journeys.demonstrating.chronicle import STARS
from amends.journeys.demonstrating.guests import invent, shown
from amends.journeys.demonstrating.pen import Pen
from amends.journeys.demonstrating.shelf import table

LANGUAGES = ("et", "fi", "en", "ro")
SPOKEN = (6, 2, 2, 1)
Recent = list[tuple[int, str, int]]
A_DAY = 40
"""New reviews on one page within a day; a demo left alone must not grow for ever."""

FULL = 120
"""Open cases at which guests wait until somebody has worked."""

BESIDE = 60
"""The newest reviews of a page, which a guest may still edit or take down."""

FROM_HAND = 0.35
"""How many of the new reviews are written for the day, the others from sentences."""


@task()
def live_on() -> None:
    """Let one thing happen in every demo house that has room for it."""
    now = clock.now()
    with scopes_disabled():
        pages = [
            channel
            for channel in Channel.objects.listening()
            .on("paper")
            .filter(organisation__demo=True)
            .select_related("organisation")
            .order_by("pk")
            if channel.settings.get("demo")
        ]
    houses: dict[int, list[Channel]] = {}
    for channel in pages:
        houses.setdefault(channel.organisation_id, []).append(channel)
    for pk, channels in houses.items():
        chance = Random(f"{pk}:{now.isoformat()}")  # noqa: S311 - a story, not a secret
        with scope(organisation=channels[0].organisation):
            happen(chance.choice(channels), chance, at=now)


@transaction.atomic
def happen(channel: Channel, chance: Random, *, at: datetime) -> str:
    """Let a guest write, edit or take down; returns which, empty for nothing."""
    page = channel.settings["page"]
    shelf = CONNECTORS["paper"].shelf  # type: ignore[attr-defined] # paper alone has one
    busy = shelf.written_since(page, at - timedelta(days=1)) >= A_DAY
    if busy or Case.objects.open().count() >= FULL:
        return ""
    deed = chance.choices(("written", "edited", "removed"), (84, 11, 5))[0]
    recent = shelf.recent(page, BESIDE)
    return DEEDS[deed](channel, chance, recent, at) and deed


def _write(channel: Channel, chance: Random, recent: Recent, at: datetime) -> str:
    """Let somebody new write what does not stand on the page yet."""
    lang = chance.choices(LANGUAGES, SPOKEN)[0]
    there = {text for _pk, text, _stars in recent}
    told = chance.choice(table(lang)["live"]["reviews"])
    text, stars = str(told["text"]), int(told["stars"])
    if text in there or chance.random() > FROM_HAND:
        mood = chance.choices(("good", "mixed", "bad"), (6, 2, 2))[0]
        place = channel.settings["demo"].removeprefix("paper_")
        words = Pen(chance, lang).write(mood, place)
        text, stars = words.text if words else text, chance.choice(STARS[mood])
    author = shown(chance, invent(chance, lang))
    shelf = CONNECTORS["paper"].shelf  # type: ignore[attr-defined] # paper alone has one
    shelf.write(channel.settings["page"], author, stars, text, at)
    return text


def _edit(channel: Channel, chance: Random, recent: Recent, at: datetime) -> str:
    """Let a guest who was unhappy and got an answer say that it helped."""
    unhappy = {str(pk): (text, stars) for pk, text, stars in recent if stars <= 3}
    rows = Feedback.objects.from_channel(channel, list(unhappy)).order_by("pk")
    answered = [
        row
        for row in rows.select_related("case")
        if row.case.answered_at and row.case.language in LANGUAGES
    ]
    if not answered:
        return ""
    feedback = chance.choice(answered)
    added = chance.choice(table(feedback.case.language)["live"]["edits"])
    text, stars = unhappy[feedback.external_id]
    if added in text:
        return ""
    shelf = CONNECTORS["paper"].shelf  # type: ignore[attr-defined] # paper alone has one
    new = f"{text}\n\n{added}".strip()
    shelf.reconsider(int(feedback.external_id), stars + 2, new, at)
    return new


def _take_down(channel: Channel, chance: Random, recent: Recent, at: datetime) -> str:
    """Let a guest take a review down."""
    del channel
    if not recent:
        return ""
    pk, _text, _stars = chance.choice(recent)
    shelf = CONNECTORS["paper"].shelf  # type: ignore[attr-defined] # paper alone has one
    shelf.reconsider(pk, None, "", at)
    return str(pk)


DEEDS = {"written": _write, "edited": _edit, "removed": _take_down}
