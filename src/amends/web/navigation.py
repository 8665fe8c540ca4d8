"""Navigation: the rooms that a reader can go to, in the order of a day's work.

Called by the frame. A room that gets its first page adds its line to ``ENTRIES``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from amends.accounts.roles import Ability
from amends.web import links

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Entry:
    """One room: its name, icon and page, and whether this reader may enter.

    ``key`` goes there from the keyboard (``g i``: press g, then i).
    """

    label: _StrPromise | str
    icon: str
    link: Callable[[], str]
    key: str = ""
    may: Callable[[HttpRequest], bool] = lambda request: True  # noqa: ARG005 - anybody
    count: Callable[[HttpRequest], int] = lambda request: 0  # noqa: ARG005 - none


@dataclass(frozen=True, slots=True)
class Place:
    """An entry as this reader sees it."""

    label: str
    icon: str
    link: str
    key: str
    count: int
    here: bool


def _member(request: HttpRequest) -> bool:
    return getattr(request, "member", None) is not None


def _able(ability: Ability) -> Callable[[HttpRequest], bool]:
    def may(request: HttpRequest) -> bool:
        member = getattr(request, "member", None)
        return member is not None and member.can(ability)

    return may


ENTRIES: tuple[Entry, ...] = (
    Entry(_("Inbox"), "inbox", links.cases, "g i", may=_member),
    Entry(_("Remedies"), "gift", links.remedies, "g r", may=_member),
    Entry(_("Patterns"), "light-bulb", links.patterns, "g p", may=_member),
    Entry(_("Figures"), "chart-bar", links.figures, "g f", may=_member),
    Entry(_("Guests"), "user-group", links.guests, "g u", may=_member),
    Entry(_("Team"), "heart", links.team, "g t", may=_member),
    Entry(_("Channels"), "signal", links.channels, "g c", may=_able(Ability.CHANNELS)),
    Entry(_("Imports"), "arrow-up-tray", links.imports, may=_able(Ability.IMPORT)),
    Entry(_("Locations"), "map-pin", links.places, may=_able(Ability.PLACES)),
    Entry(_("Rules"), "arrows-right-left", links.rules, may=_able(Ability.RULES)),
    Entry(
        _("Answers"), "chat-bubble-left-right", links.answers, may=_able(Ability.WORK)
    ),
    Entry(_("People"), "users", links.people, may=_able(Ability.PEOPLE)),
    Entry(_("Tokens"), "key", links.tokens, may=_able(Ability.TOKENS)),
    Entry(_("Trail"), "clock", links.trail, may=_able(Ability.AUDIT)),
    Entry(_("Background"), "cog-6-tooth", links.jobs, may=_able(Ability.JOBS)),
)


def places(request: HttpRequest) -> tuple[Place, ...]:
    """Return what this reader may enter, and where the reader is now."""
    return tuple(
        Place(
            label=str(entry.label),
            icon=entry.icon,
            link=entry.link(),
            key=entry.key,
            count=entry.count(request),
            here=request.path.startswith(entry.link()),
        )
        for entry in ENTRIES
        if entry.may(request)
    )
