"""The frame on the house's site, as visitors read it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_GET
from django_scopes import scope

from amends.cases.showcase import Showcase
from amends.journeys.showing.page import Shown, shown
from amends.web import links
from amends.web.form.visitor import language_for
from amends.web.fragments import page
from amends.web.look.frame import stranger
from amends.web.showcase import markup, missing, words
from amends.web.widget.framing import framed_by

SECONDS = 60
"""What is taken back or left out is gone from every copy after this time."""
THEMES = ("light", "dark")


@require_GET
def show(request: HttpRequest, key: str) -> HttpResponse:
    """Show a page of reviews; ``?after=`` goes on, ``?theme=`` is the site's own."""
    found = Showcase.at(key)
    if found is None:
        raise Http404(key)
    with scope(organisation=found.organisation):
        place = None if found.everywhere else found.places.first()
    with (
        translation.override(language_for(request, place)),
        timezone.override(place.zone if place else None),
    ):
        response = _page(request, found)
    response["Cache-Control"] = f"public, max-age={SECONDS}"
    response["X-Robots-Tag"] = "noindex"
    patch_vary_headers(response, ["Accept-Language"])
    return framed_by(response, found.sites, own=True)


def _page(request: HttpRequest, found: Showcase) -> HttpResponse:
    after, theme = request.GET.get("after", "")[:40], request.GET.get("theme", "")
    theme = theme if theme in THEMES else ""
    told = shown(found, after)
    mean = told.tally.mean
    kept = {"lang": translation.get_language(), "theme": theme}
    return page(
        request,
        "showcase/frame.html",
        frame=stranger(request),
        shown=told,
        theme=theme,
        mean=None if mean is None else round(mean, 1),
        newest=links.showcase_frame(found.key, **kept) if after else "",
        older=_older(found, told, kept),
        count=words.count(told.tally),
        origin=words.origin(),
        left_out=missing.left_out(told.tally),
        markup=markup.block(markup.page(told)),
    )


def _older(found: Showcase, told: Shown, kept: dict[str, str]) -> str:
    if not told.older:
        return ""
    return links.showcase_frame(found.key, after=told.older, **kept)
