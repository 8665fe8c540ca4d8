"""Where the chat window stands."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def widget(slug: str, **query: object) -> str:
    """The window of a place, empty."""
    return with_query(reverse("widget", args=[slug]), **query)


def widget_script(slug: str) -> str:
    """The script that draws the window's button on the house's site."""
    return reverse("widget-script", args=[slug])


def widget_talk(token: str, **query: object) -> str:
    """A visitor's own conversation, in the window."""
    return with_query(reverse("widget-talk", args=[token]), **query)
