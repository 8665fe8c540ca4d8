"""Memory: one card for one story, however often it is seen again.

    new → open → acted → resolved | dismissed | returned

A story with the same aspect in a nested context updates the card it belongs to. A card
speaks up again only when its evidence has grown by three; a dismissed one needs five.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .card import Card
from .contract import Story

CARDS_A_WEEK = 3
LOUDER, LOUDER_DISMISSED = 3.0, 5.0
_SECOND = 1.0
"""What a further story of an aspect needs above the bar while one is open: whatever
stands beside a true pattern looks a little like one itself."""
_QUIET_WEEKS = 8


@dataclass(frozen=True, slots=True)
class Week:
    """What one look leaves: every card, and the stories that are told today."""

    cards: tuple[Card, ...]
    told: tuple[Story, ...]


def remember(cards: tuple[Card, ...], stories: list[Story], on: date) -> Week:
    """Let today's stories update the cards; the best three new ones are told."""
    kept = list(cards)
    told: list[Story] = []
    for story in sorted(stories, key=lambda s: -s.score):
        known = next((c for c in kept if c.concerns(story)), None)
        if story.tier == "watch" or story.is_over:
            _refresh(kept, story, on)
        elif known is not None:
            at = kept.index(known)
            kept[at], loud = _again(known, story, on)
            if loud and len(told) < CARDS_A_WEEK:
                told.append(kept[at].story)
        elif len(told) < CARDS_A_WEEK and _is_clear(kept, story):
            new = replace(story, alerted_on=on, state="new")
            kept.append(Card(new, on, story.score, on))
            told.append(new)
    kept = [_aged(card, on) for card in kept]
    return Week(tuple(kept), tuple(told))


def _refresh(kept: list[Card], story: Story, on: date) -> None:
    for at, card in enumerate(kept):
        if not card.concerns(story) or card.state in ("resolved", "dismissed"):
            continue
        if not story.is_over:
            kept[at] = replace(card, last_on=on)
        elif card.state in ("new", "open", "returned"):
            kept[at] = card.resolved()


def _again(card: Card, story: Story, on: date) -> tuple[Card, bool]:
    """Take over the newer telling; say whether it is loud enough to be told again."""
    if card.state == "resolved":
        if story.since <= card.last_on:
            # The old complaints are still in the window; nothing has begun anew.
            return card, False
        new = replace(story, alerted_on=card.story.alerted_on, state="returned")
        return replace(
            card, story=new, told=story.score, last_on=on, state="returned"
        ), True
    needed = LOUDER_DISMISSED if card.state == "dismissed" else LOUDER
    loud = story.score >= card.told + needed
    state = "returned" if loud and card.state == "dismissed" else card.state
    better = story.score >= card.story.score or card.story.seen_on != on
    shown = replace(story, alerted_on=card.story.alerted_on, state=state)
    return replace(
        card,
        story=shown if better else card.story,
        told=story.score if loud else card.told,
        last_on=on,
        state=state,
    ), loud


def _is_clear(kept: list[Card], story: Story) -> bool:
    beside = any(
        c.story.aspect == story.aspect
        and c.story.polarity == story.polarity
        and c.state in ("new", "open", "acted", "returned")
        for c in kept
    )
    return not beside or story.tier == "incident" or story.score >= 1.6 + _SECOND


def _aged(card: Card, on: date) -> Card:
    """A card that nobody works on and that is not seen for eight weeks is over."""
    quiet = (on - card.last_on).days >= 7 * _QUIET_WEEKS
    return card.resolved() if quiet and card.state in ("new", "open") else card
