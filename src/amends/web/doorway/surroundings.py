"""What the frame of allauth's pages needs to know of the reader."""

from __future__ import annotations

from django.http import HttpRequest

from amends.web.look.assets import asset
from amends.web.look.frame import theme_of


def surroundings(request: HttpRequest) -> dict[str, str]:
    """Return the addresses of style sheet and icon, and the reader's theme."""
    theme = theme_of(request)
    return {
        "look_css": asset("amends.css"),
        "look_icon": asset("favicon.svg"),
        "look_theme": "" if theme == "auto" else theme,
    }
