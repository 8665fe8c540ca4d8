"""What a house copies into its own site so that the chat window stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.html import escape
from django.utils.translation import gettext as _

from amends.accounts.location import Location
from amends.web import links

MOST = 20


@dataclass(frozen=True, slots=True)
class Snippet:
    """The lines for one place, and the address of its window by itself."""

    place: Location
    text: str
    address: str


def snippets(places: Sequence[Location]) -> list[Snippet]:
    """Return the lines for each place, for the first twenty of many."""
    return [_snippet(place) for place in places[:MOST]]


def _snippet(place: Location) -> Snippet:
    script = settings.BASE_URL + links.widget_script(place.slug)
    address = settings.BASE_URL + links.widget(place.slug)
    words = escape(_("Write to us"))
    text = (
        f'<script src="{escape(script)}" async></script>\n'
        f'<noscript><a href="{escape(address)}">{words}</a></noscript>'
    )
    return Snippet(place, text, address)
