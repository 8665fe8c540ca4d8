"""The inbox page: one shelf, narrowed, as far as one screen goes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from amends.accounts.roles import Ability
from amends.accounts.saved_view import SavedView, SavedViewQuerySet
from amends.accounts.user import User
from amends.cases.event import Event
from amends.cases.search import is_found_often, terms_of, words_of
from amends.core.languages.shelf import readable
from amends.foundation import clock
from amends.foundation.kept_question import kept
from amends.journeys.whole_house import names
from amends.journeys.whole_house.lists import LISTINGS, Listing
from amends.journeys.whole_house.screens import OVERDUE_FIRST, ROWS
from amends.journeys.whole_house.words import finding, finding_after
from amends.web import formats, links
from amends.web.cases.colleagues import colleagues
from amends.web.cases.drawn import Draw, drawn
from amends.web.cases.hardness import hardness
from amends.web.cases.keeping import tidy
from amends.web.cases.names import Names
from amends.web.cases.narrowing import MOODS, Narrowing, moment_of
from amends.web.cases.shelf import SHELVES, shelf_of
from amends.web.understanding.words import ASPECTS, KINDS, URGENT, choices, named

if TYPE_CHECKING:
    from amends.accounts.location import Location
    from amends.cases.case import Case
    from amends.cases.case_queries import CaseQuerySet
    from amends.channels.channel import Channel
    from amends.web.staff import StaffRequest

REASONS = {
    "answered": _("Answered"),
    "solved": _("Solved"),
    "nothing": _("Needs no answer"),
    "duplicate": _("Said twice"),
    "not_ours": _("Not about us"),
    "spam": _("Spam"),
}
ENDS = {
    **REASONS,
    "merged": _("It goes on in another case"),
    "rejoined": _("It went back to its case"),
}
"""Reasons that stand on a closed case; the last two no person chooses."""


class Inbox:
    """What one request of the inbox shows; every row is read once."""

    def __init__(self, request: StaffRequest) -> None:
        self.request = request
        self.now = clock.now()
        self.shelf = shelf_of(request.GET.get("view", ""))
        self.narrowing = Narrowing(request.GET)
        self.place = moment_of(request.GET.get("after", ""))

    @cached_property
    def cases(self) -> CaseQuerySet:
        """All that belongs on this shelf, in no order yet."""
        return self.narrowing.of(
            self.shelf.take(self.request.cases, self.request, self.now)
        )

    @cached_property
    def _kept(self) -> Listing | None:
        """The list as it is asked for again and again; None for anything special."""
        if self.narrowing.active or not self.request.ground.is_everything:
            return None
        return LISTINGS.get(self.shelf.slug)

    def _told(self, kept: Listing, *where: object) -> tuple[object, ...]:
        whose = (self.request.user.pk,) if kept.personal else ()
        return (*whose, self.now, *where)

    @cached_property
    def overdue(self) -> list[Case]:
        """What should have been answered already, the longest ago first."""
        if not self.shelf.pressing or self.place:
            return []
        if self._kept is not None:
            return self._kept.late(*self._told(self._kept))
        rows = self.cases.overdue(self.now).oldest_due().for_rows()
        return list(rows[:OVERDUE_FIRST])

    @property
    def _room(self) -> int:
        """How many of the rest stand on a screen of ROWS below what is overdue."""
        return ROWS - len(self.overdue)

    @cached_property
    def _fetched(self) -> list[Case]:
        if self._kept is not None:
            ask = self._kept.after if self.place else self._kept.top
            found = ask(*self._told(self._kept, *(self.place or ())))
            return found[: self._room + 1]
        if self.terms:
            words = self.terms, self.request.organisation.pk
            if self.place:
                return finding_after(*words, *self.place)
            return finding(*words)
        rows = self.cases.newest()
        if self.shelf.pressing:
            rows = rows.in_time(self.now)
        if self.place:
            rows = rows.after(*self.place)
        return list(rows.for_rows().with_latest_event()[: self._room + 1])

    @cached_property
    def terms(self) -> str:
        """What alone is looked for in the whole house; empty for any other look."""
        look = self.narrowing
        whole = self.shelf.slug == "any" and self.request.ground.is_everything
        alone = set(look.kept) == {"q"} and not look.names_a_case
        words = words_of(look.value("q")) if whole and alone else []
        return terms_of(look.value("q")) if words else ""

    @cached_property
    def is_cut_short(self) -> bool:
        """Whether the list ends although more was said with these words."""
        if not self.terms or self.older:
            return False
        return is_found_often(self.terms, self.request.organisation.pk)

    @cached_property
    def names(self) -> Names:
        """What the channels, places and owners of the rows are called."""
        rows = [*self.overdue, *self._fetched]
        return Names(rows, self.channels, self.locations, self.colleagues)

    def drawn(self, case: Case, draw: Draw) -> str:
        """Return a case as a row; ``draw`` is the template's own."""
        return drawn(case, self, draw)

    def hardness(self, case: Case) -> str:
        """Say whether a matter is simple or hard; nothing of what is answered."""
        waits = case.state == "open" and case.waits
        return hardness(case) if waits else ""

    @property
    def rows(self) -> list[Case]:
        """One screen of the rest."""
        return self._fetched[: self._room]

    @property
    def older(self) -> str:
        """Where the list goes on; empty at its end."""
        if len(self._fetched) <= self._room:
            return ""
        last = self.rows[-1]
        return self.link(after=f"{last.active_at.isoformat()}.{last.pk}")

    @property
    def newer(self) -> str:
        """Back to the beginning of the list."""
        return self.link() if self.place else ""

    @cached_property
    def since(self) -> int:
        """The latest event that this page knows of."""
        if self._fetched:
            return int(getattr(self._fetched[0], "latest_event", 0) or 0)
        return Event.objects.latest_id()

    @cached_property
    def locations(self) -> list[Location]:
        """The places to choose from."""
        if self.request.ground.is_everything:
            return names.places()
        return list(self.request.locations.by_name())

    @cached_property
    def channels(self) -> list[Channel]:
        """The channels to choose from."""
        if self.request.ground.is_everything:
            return names.ways()
        return list(self.request.channels.by_name())

    @cached_property
    def colleagues(self) -> list[tuple[int, str]]:
        """Who can own a case."""
        return colleagues(self.request)

    def link(self, **query: object) -> str:
        """Return the address of this list with something else about it."""
        kept = {"view": self.shelf.slug, **self.narrowing.kept, **query}
        return links.cases(**kept)

    def tabs(self) -> list[dict[str, object]]:
        """Return the shelves that this reader has, with the filters kept."""
        return [
            {
                "label": shelf.name,
                "href": self.link(view=shelf.slug),
                "here": shelf is self.shelf,
            }
            for shelf in SHELVES
            if shelf.name and self.request.member.can(shelf.ability)
        ]

    @cached_property
    def kept_views(self) -> list[dict[str, object]]:
        """Return the views that this reader or a colleague keeps under a name."""
        views = _views(self.request.user)
        here = self.query if views else ""
        return [
            {
                "label": view.name,
                "href": f"{links.cases()}?{view.query}",
                "here": view.query == here,
                "removal": links.saved_view_removal(view.pk)
                if view.user_id == self.request.user.pk
                else "",
            }
            for view in views
        ]

    @property
    def is_kept(self) -> bool:
        """Whether what is shown is one of the kept views."""
        return any(view["here"] for view in self.kept_views)

    @cached_property
    def query(self) -> str:
        """What of this address a kept view would remember."""
        return tidy(self.request.GET.urlencode())

    def places(self) -> list[tuple[int, str]]:
        """Return the places as a select takes them."""
        return [(place.pk, place.name) for place in self.locations]

    def everywhere(self) -> list[tuple[int, str]]:
        """Return every place of the house, to which a case can be moved."""
        if not self.request.member.location_ids:
            return self.places()
        return list(self.request.everywhere.by_name().values_list("pk", "name"))

    def ways(self) -> list[tuple[int, str]]:
        """Return the channels as a select takes them."""
        return [(channel.pk, channel.name) for channel in self.channels]

    @property
    def shows_filters(self) -> bool:
        """Whether the selects stand on the page at once: one is set, or asked for."""
        return self.narrowing.refined or "filters" in self.request.GET

    @property
    def may_work(self) -> bool:
        """Whether this reader may do anything with the cases."""
        return self.request.member.can(Ability.WORK)

    @property
    def may_bring(self) -> bool:
        """Whether this reader may import and connect."""
        able = self.request.member.can
        return able(Ability.IMPORT) and able(Ability.CHANNELS)

    @property
    def mixed(self) -> bool:
        """Whether cases in different states stand side by side."""
        return self.shelf.slug in {"any", "approval"}

    def urgent(self, cue: str) -> str:
        """Return what cannot wait, in words."""
        return named(URGENT, cue)

    @cached_property
    def options(self) -> dict[str, list[tuple[str, str]]]:
        """The choices of the selects that need no row."""
        languages = [(code, formats.language_name(code)) for code in readable()]
        return {
            "mood": [(key, str(name)) for key, name in MOODS],
            "language": sorted(languages, key=lambda pair: pair[1]),
            "kind": choices(KINDS),
            "aspect": choices(ASPECTS),
        }


@kept
def _views(person: User) -> SavedViewQuerySet:
    return SavedView.objects.all().seen_by(person)
