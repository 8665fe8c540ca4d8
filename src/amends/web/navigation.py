"""Navigation: the rooms that a reader can go to, in the order of a day's work.

Called by the frame. A room that gets its first page adds its line to ``WORK`` or, if
people go there to arrange things and not every day, to ``SETTING_UP``.
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


@dataclass(frozen=True, slots=True)
class Ways:
    """All places of one reader. On a phone ``first`` stands in the bar.

    There the others wait behind "More"; on a wide screen all stand at the side, those
    of the daily work before those of setting up.
    """

    first: tuple[Place, ...] = ()
    work: tuple[Place, ...] = ()
    setting_up: tuple[Place, ...] = ()

    @property
    def behind(self) -> Place | None:
        """The place behind "More" at which the reader is now."""
        return next((p for p in self.work + self.setting_up if p.here), None)

    def __bool__(self) -> bool:
        """Whether there is anywhere to go."""
        return bool(self.first)


IN_BAR = 4
"""With "More" that makes five, as many as a thumb finds without looking."""


def _member(request: HttpRequest) -> bool:
    return getattr(request, "member", None) is not None


def _able(ability: Ability) -> Callable[[HttpRequest], bool]:
    def may(request: HttpRequest) -> bool:
        member = getattr(request, "member", None)
        return member is not None and member.can(ability)

    return may


WORK: tuple[Entry, ...] = (
    Entry(_("Inbox"), "inbox", links.cases, "g i", may=_member),
    Entry(_("Remedies"), "gift", links.remedies, "g r", may=_member),
    Entry(_("Patterns"), "light-bulb", links.patterns, "g p", may=_member),
    Entry(_("Figures"), "chart-bar", links.figures, "g f", may=_member),
    Entry(_("Guests"), "user-group", links.guests, "g u", may=_member),
    Entry(_("Team"), "heart", links.team, "g t", may=_member),
)
SETTING_UP: tuple[Entry, ...] = (
    Entry(_("Channels"), "signal", links.channels, "g c", may=_able(Ability.CHANNELS)),
    Entry(_("Imports"), "arrow-up-tray", links.imports, may=_able(Ability.IMPORT)),
    Entry(_("Locations"), "map-pin", links.places, may=_able(Ability.PLACES)),
    Entry(_("Rules"), "arrows-right-left", links.rules, may=_able(Ability.RULES)),
    Entry(
        _("Answers"), "chat-bubble-left-right", links.answers, may=_able(Ability.WORK)
    ),
    Entry(_("People"), "users", links.people, may=_able(Ability.PEOPLE)),
    Entry(_("Tokens"), "key", links.tokens, may=_able(Ability.TOKENS)),
    Entry(_("Webhooks"), "megaphone", links.webhooks, may=_able(Ability.TOKENS)),
    Entry(_("Trail"), "clock", links.trail, may=_able(Ability.AUDIT)),
    Entry(_("Background"), "cog-6-tooth", links.jobs, may=_able(Ability.JOBS)),
    Entry(_("Help"), "book-open", links.manual, "g h", may=_member),
)


def ways(request: HttpRequest) -> Ways:
    """Return where this reader may go, and where the reader is now."""
    work = _open_to(request, WORK)
    setting_up = _open_to(request, SETTING_UP)
    return Ways(work[:IN_BAR], work[IN_BAR:], setting_up)


def _open_to(request: HttpRequest, entries: tuple[Entry, ...]) -> tuple[Place, ...]:
    return tuple(
        Place(
            label=str(entry.label),
            icon=entry.icon,
            link=entry.link(),
            key=entry.key,
            count=entry.count(request),
            here=request.path.startswith(entry.link()),
        )
        for entry in entries
        if entry.may(request)
    )
