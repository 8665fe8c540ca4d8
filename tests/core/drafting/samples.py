"""Twenty different messages, the same in every language, and the page of their drafts.

Run `python -m tests.core.drafting.samples` to write the page anew; a test says when
it is out of date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from amends.core.drafting import propose
from amends.core.languages.shelf import FULL
from amends.core.nouns import Drafts, Known, Remedy, Voice, When
from tests.core.drafting.cast import (
    COLD_PIZZA,
    GOOD_PIZZA,
    KIND_SERVICE,
    LONG_WAIT,
    RUDE_COURIER,
    reading,
    setting,
)

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "drafts.md"
NAMES = {"et": "Estonian", "fi": "Finnish", "ro": "Romanian", "en": "English"}
SATURDAY = {
    "et": "laupäeva õhtul",
    "fi": "lauantai-iltana",
    "ro": "sâmbătă seara",
    "en": "on Saturday evening",
}
REMEDIES = (
    Remedy("voucher", Decimal(15), "EUR"),
    Remedy("refund", Decimal(30), "EUR"),
)
FAULT = Known(at_fault="yes")
EVENING = When(6, "evening", date(2026, 9, 12))

Sample = tuple[str, tuple[Any, ...], dict[str, Any], dict[str, Any], dict[str, Any]]

SAMPLES: tuple[Sample, ...] = (
    (
        "Cold pizza and a rude courier on Saturday evening; we were wrong",
        ("complaint", RUDE_COURIER, COLD_PIZZA),
        {"when": EVENING},
        {"known": FAULT},
        {},
    ),
    (
        "Cold pizza; the kitchen had fallen behind; wants a refund",
        ("complaint", COLD_PIZZA),
        {"wants": ("refund",)},
        {"known": Known(facts=("the kitchen was late",), at_fault="yes")},
        {},
    ),
    (
        "The same by e-mail: a refund is within the policy",
        ("complaint", COLD_PIZZA),
        {"wants": ("refund",)},
        {
            "known": FAULT,
            "public": False,
            "channel": "email",
            "remedies": REMEDIES,
        },
        {"voice": Voice(address="formal")},
    ),
    (
        "A long wait; nobody knows yet whose fault it was",
        ("complaint", LONG_WAIT),
        {"wants": ("explanation",)},
        {},
        {},
    ),
    (
        "Too dear; but the pizza was good, and we were not wrong",
        ("complaint", ("price.value", "neg", ""), GOOD_PIZZA),
        {},
        {"known": Known(at_fault="no"), "author": "xX_88"},
        {},
    ),
    (
        "Late delivery, wrong order, nobody answers the phone",
        (
            "complaint",
            ("delivery.time", "neg", ""),
            ("order.accuracy", "neg", ""),
            ("contact", "neg", ""),
        ),
        {"wants": ("contact",)},
        {"sector": "delivery"},
        {"voice": Voice(length="long")},
    ),
    (
        "A hotel room: dirty and noisy",
        (
            "complaint",
            ("place.cleanliness", "neg", ""),
            ("place.noise", "neg", ""),
        ),
        {},
        {"sector": "hotel", "channel": "tripadvisor", "known": FAULT},
        {"voice": Voice(address="formal", warmth=2)},
    ),
    (
        "An app that crashes (Google Play, 350 characters)",
        ("complaint", ("performance", "neg", "")),
        {},
        {"channel": "google_play", "sector": "app"},
        {},
    ),
    (
        "Praise for the pizza and for Kadri",
        ("praise", GOOD_PIZZA, KIND_SERVICE),
        {"praised_people": ("Kadri",)},
        {"stars": 5},
        {},
    ),
    (
        "Praise for the room, the breakfast and the quiet, formal",
        (
            "praise",
            ("room", "pos", ""),
            ("amenities", "pos", ""),
            ("place.noise", "pos", ""),
        ),
        {},
        {"stars": 5, "sector": "hotel"},
        {"voice": Voice(address="formal")},
    ),
    (
        "Praise for two colleagues",
        ("praise", ("service.skill", "pos", "")),
        {"praised_people": ("Kadri", "Anna")},
        {"stars": 5, "sector": "beauty"},
        {},
    ),
    (
        "Good food, slow service",
        ("mixed", ("food.taste", "pos", ""), LONG_WAIT),
        {},
        {"stars": 3},
        {},
    ),
    (
        "Lukewarm: it was ok",
        ("mixed",),
        {},
        {"stars": 3},
        {},
    ),
    (
        "A question about parking",
        ("question", ("place.parking", "neu", "")),
        {"wants": ("information",)},
        {"stars": None},
        {},
    ),
    (
        "A suggestion for the menu",
        ("suggestion", ("food.choice", "neu", "")),
        {},
        {"stars": 4},
        {},
    ),
    ("Thanks, nothing else", ("thanks",), {}, {"stars": 5}, {}),
    ("Five bare stars", ("other",), {}, {"stars": 5, "text": ""}, {}),
    ("One bare star", ("other",), {}, {"stars": 1, "text": ""}, {}),
    (
        "An allergic reaction: only the acknowledging form",
        ("complaint", ("safety", "neg", "")),
        {"urgent": ("allergy",)},
        {},
        {},
    ),
    (
        "A dentist's patient complains in public",
        ("complaint", ("outcome", "neg", "")),
        {},
        {"sector": "dental", "author": "Liina"},
        {},
    ),
)


def drafted(lang: str, ui_lang: str = "en") -> Iterator[tuple[str, Drafts]]:
    """Each sample answered in a language, in order, as on one public page."""
    published: tuple[str, ...] = ()
    for number, (title, read, more, place, asked) in enumerate(SAMPLES):
        text = place.get("text", f"{number} {SATURDAY[lang]}")
        scene = {key: value for key, value in place.items() if key != "text"}
        where = setting(text, lang, earlier_replies=published, **scene)
        drafts = propose(reading(lang, *read, **more), where, ui_lang=ui_lang, **asked)
        published += tuple(draft.text for draft in drafts.drafts)
        yield title, drafts


def page() -> str:
    """The whole page, in Markdown."""
    parts = [
        "# Drafts to judge",
        "Twenty messages as they come, answered in each language in the order of a "
        "public page. Written by `python -m tests.core.drafting.samples`.",
    ]
    for lang in FULL:
        parts.append(f"## {NAMES[lang]}")
        for title, drafts in drafted(lang):
            quoted = "\n".join(
                f"> {line}".rstrip() for line in drafts.drafts[0].text.splitlines()
            )
            held = f"\n\n*Held: {drafts.held}*" if drafts.held else ""
            parts.append(f"**{title}**{held}\n\n{quoted}")
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
