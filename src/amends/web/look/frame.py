"""The frame: what a layout needs to know of the reader, apart from the page itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import get_language, get_language_bidi

from amends.web import navigation, toasts
from amends.web.notices.count import unseen_of

if TYPE_CHECKING:
    from django.http import HttpRequest

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "amends_theme"


@dataclass(frozen=True, slots=True)
class Frame:
    """Language, direction and theme of the reader, and the ways on from here.

    ``reader`` and ``organisation`` are names, empty for a stranger; ``unseen`` counts
    the notices that wait.
    """

    language: str
    direction: str
    theme: str
    keys: bool
    reader: str
    organisation: str
    ways: navigation.Ways
    toasts: tuple[toasts.Toast, ...]
    unseen: int = 0


def theme_of(request: HttpRequest) -> str:
    """Return the reader's choice, or ``auto`` to follow the system."""
    user = getattr(request, "user", None)
    own = user.theme if user is not None and user.is_authenticated else ""
    chosen = own or request.COOKIES.get(THEME_COOKIE, "auto")
    return chosen if chosen in THEMES else "auto"


def keys_of(request: HttpRequest) -> bool:
    """Whether single keys do something; a person can switch them off."""
    user = getattr(request, "user", None)
    return user.keys_enabled if user is not None and user.is_authenticated else True


def stranger(request: HttpRequest) -> Frame:
    """Return the frame of nobody in particular; asks neither database nor session."""
    chosen = request.COOKIES.get(THEME_COOKIE, "auto")
    return Frame(
        language=get_language() or "en",
        direction="rtl" if get_language_bidi() else "ltr",
        theme=chosen if chosen in THEMES else "auto",
        keys=True,
        reader="",
        organisation="",
        ways=navigation.Ways(),
        toasts=(),
    )


def frame(request: HttpRequest) -> Frame:
    """Return the frame of this request."""
    member = getattr(request, "member", None)
    return Frame(
        language=get_language() or "en",
        direction="rtl" if get_language_bidi() else "ltr",
        theme=theme_of(request),
        keys=keys_of(request),
        reader=str(member.user) if member else "",
        organisation=str(member.organisation) if member else "",
        ways=navigation.ways(request),
        toasts=tuple(toasts.pending(request)),
        unseen=unseen_of(member) if member else 0,
    )
