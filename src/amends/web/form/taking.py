"""Taking in what a visitor sends, on the page of the form and in the window alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone, translation
from django_scopes import scope

from amends.foundation import clock
from amends.journeys import forming
from amends.web.form.filled import Filled, filled
from amends.web.form.visitor import language_for, may_send

Shown = Callable[[Filled, int], HttpResponse]
"""Shows what was filled in once more, with a status."""
Leads = Callable[[str], str]
"""Where the visitor's own page stands, by its token."""


def begin(
    request: HttpRequest, found: forming.Form, shown: Shown, leads: Leads
) -> HttpResponse:
    """Begin a conversation, or show the form again with what is wrong."""
    now = clock.now()
    given = filled(request, now)
    if given.words is None:
        return shown(given, 422)
    if not may_send(request, found.place.slug, at=now):
        return shown(given, 429)
    return HttpResponseRedirect(leads(forming.submit(found, given.words, at=now)))


def go_on(
    request: HttpRequest,
    token: str,
    found: forming.Conversation,
    shown: Shown,
    leads: Leads,
) -> HttpResponse:
    """Add to a conversation, or show the form again with what is wrong."""
    now = clock.now()
    given = filled(request, now)
    if given.words is None:
        return shown(given, 422)
    if not may_send(request, f"answer:{token}", at=now):
        return shown(given, 429)
    forming.write_on(found.first, given.words, at=now)
    return HttpResponseRedirect(leads(token))


@contextmanager
def around(request: HttpRequest, found: forming.Conversation) -> Iterator[None]:
    """Speak the visitor's language, by the clock of the place, inside its house."""
    place = found.first.location
    with (
        scope(organisation=found.first.organisation),
        translation.override(language_for(request, place)),
        timezone.override(place.zone if place else None),
    ):
        yield
