"""Where reviews stand that are shown on the house's own site."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def form_showing(token: str) -> str:
    """Where a visitor takes back the leave to show a review (POST)."""
    return reverse("form-showing", args=[token])


def showcase(showcase_id: int, **query: object) -> str:
    """One showcase: its lines for the site, its look, and what is left out."""
    return with_query(reverse("showcase", args=[showcase_id]), **query)


def showcase_end(showcase_id: int) -> str:
    """Where a showcase ends (POST)."""
    return reverse("showcase-end", args=[showcase_id])


def showcase_frame(key: str, **query: object) -> str:
    """The reviews as visitors of the house's site read them."""
    return with_query(reverse("showcase-frame", args=[key]), **query)


def showcase_script(key: str) -> str:
    """The script that puts that frame on the house's site."""
    return reverse("showcase-script", args=[key])


def showcase_withholding(showcase_id: int, feedback_id: int) -> str:
    """Where a review is left out, or with no reason shown again (POST)."""
    return reverse("showcase-withholding", args=[showcase_id, feedback_id])


def showcases() -> str:
    """Which reviews stand on which site."""
    return reverse("showcases")


def widget_showing(token: str) -> str:
    """The same as `form_showing`, in the window."""
    return reverse("widget-showing", args=[token])
