"""The documents, inside the product."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def manual(**query: object) -> str:
    """What there is to read."""
    return with_query(reverse("manual"), **query)


def manual_page(shelf: str, document: str) -> str:
    """One document."""
    return reverse("manual-page", args=[shelf, document])


def manual_picture(file: str) -> str:
    """A picture that a document shows."""
    return reverse("manual-picture", args=[file])
