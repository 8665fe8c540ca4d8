"""The same reviews for machines: schema.org as JSON-LD.

Search engines show no stars for what a business says of itself; the markup is honest
all the same, and other machines read it.
"""

from __future__ import annotations

import json

from django.utils.translation import gettext as _
from markupsafe import Markup

from amends.cases.showcase import Showcase
from amends.journeys.showing.page import Shown
from amends.journeys.showing.review import Answered, ShownReview
from amends.journeys.showing.tally import Tally


def rating(showcase: Showcase, name: str, tally: Tally) -> dict[str, object]:
    """Return whom it is about, and the mean of all reviews where there are any."""
    kind = "Organization" if showcase.everywhere else "LocalBusiness"
    about: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": kind,
        "name": name,
    }
    if tally.mean is not None:
        about["aggregateRating"] = {
            "@type": "AggregateRating",
            "ratingValue": round(tally.mean, 2),
            "reviewCount": tally.count,
            "bestRating": 5,
            "worstRating": 1,
        }
    return about


def page(shown: Shown) -> dict[str, object]:
    """Return the mean, and the reviews that the page shows."""
    about = rating(shown.showcase, shown.name, shown.tally)
    return {**about, "review": [_review(row, shown.name) for row in shown.reviews]}


def block(told: dict[str, object]) -> Markup:
    """Return the element of a page that holds it; no word of a guest can end it."""
    packed = json.dumps(told, ensure_ascii=False)
    for letter in "<>&":
        packed = packed.replace(letter, f"\\u{ord(letter):04x}")
    element = f'<script type="application/ld+json">{packed}</script>'
    return Markup(element)  # noqa: S704 - no markup is left in what it holds


def _review(row: ShownReview, house: str) -> dict[str, object]:
    told: dict[str, object] = {
        "@type": "Review",
        "author": {"@type": "Person", "name": row.author or _("A guest")},
        "datePublished": row.at.date().isoformat(),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": row.stars,
            "bestRating": 5,
            "worstRating": 1,
        },
    }
    said = {"name": row.title, "reviewBody": row.text, "inLanguage": row.lang}
    told.update({name: value for name, value in said.items() if value})
    if row.answer:
        told["comment"] = _answer(row.answer, house)
    return told


def _answer(answer: Answered, house: str) -> dict[str, object]:
    return {
        "@type": "Comment",
        "author": {"@type": "Organization", "name": house},
        "dateCreated": answer.at.date().isoformat(),
        "text": answer.text,
    }
