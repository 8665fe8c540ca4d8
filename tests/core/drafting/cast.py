"""Pizzeria Tuul, its signer Liis, and the guests who write."""

from __future__ import annotations

from typing import Any

from amends.core.nouns import Business, Cue, Mention, Reading, Review, Setting, Signer

TUUL = Business(
    "Pizzeria Tuul", ("et", "en"), ("tere@pizzeriatuul.example", "+372 600 0000")
)
LIIS = Signer("Liis", "juhataja")


def setting(text: str = "Words.", lang: str = "en", **given: Any) -> Setting:
    """A public review on Google by Mart K., one star, unless told otherwise."""
    review = Review(
        text,
        lang,
        given.pop("stars", 1),
        given.pop("author", "Mart K."),
    )
    given.setdefault("sector", "restaurant")
    given.setdefault("business", TUUL)
    given.setdefault("signer", LIIS)
    return Setting(review=review, **given)


def reading(lang: str, kind: str, *aspects: tuple[str, ...], **given: Any) -> Reading:
    """What was read: aspects as (aspect, polarity, quote), wishes, urgency as ids."""
    mentions = tuple(Mention(*(*aspect, "")[:3]) for aspect in aspects)
    cues = {
        name: tuple(Cue(cue, "") for cue in given.pop(name, ()))
        for name in ("urgent", "wants")
    }
    happy = kind in ("praise", "thanks")
    return Reading(
        lang=lang,
        polarity="pos" if happy else "neg",
        stars=5.0 if happy else 1.0,
        kind=kind,
        aspects=mentions,
        urgent=cues["urgent"],
        wants=cues["wants"],
        **given,
    )


COLD_PIZZA = ("food.temperature", "neg", "pizza pitsa")
RUDE_COURIER = ("service.attitude", "neg", "rude")
LONG_WAIT = ("waiting", "neg", "wait")
GOOD_PIZZA = ("food.taste", "pos", "pizza pitsa")
KIND_SERVICE = ("service.attitude", "pos", "kind")
