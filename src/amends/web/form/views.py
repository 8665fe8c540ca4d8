"""The pages for visitors, and the poster for the house."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import forming
from amends.web import links
from amends.web.form.filled import Filled, empty
from amends.web.form.photos import LARGEST, MOST
from amends.web.form.poster import SIZES, pdf
from amends.web.form.taking import around, begin, go_on
from amends.web.form.visitor import language_for
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.upload_limits import takes


# A visitor has no session that a forged request could use, and gets no cookie.
@csrf_exempt
@require_http_methods(["GET", "POST"])
@takes(lambda: MOST * LARGEST)
def form(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the feedback page of a place, or take in what was written there."""
    found = forming.form_at(slug)
    if found is None:
        raise Http404(slug)
    with translation.override(language_for(request, found.place)):
        if request.method == "POST":
            return _take_in(request, found)
        return _form(request, found, empty(clock.now()))


@csrf_exempt
@require_http_methods(["GET", "POST"])
@takes(lambda: MOST * LARGEST)
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Show the visitor's own conversation, or take in what they add."""
    found = forming.conversation(token)
    if found is None:
        raise Http404
    with around(request, found):
        if request.method == "POST":
            return _go_on(request, token, found)
        return _conversation(request, token, found, empty(clock.now()))


@require_GET
@staff(Ability.READ)
def poster(request: StaffRequest, slug: str) -> HttpResponse:
    """Give the poster with the QR code of a place as PDF; ``?size=a6`` for a table."""
    place = get_object_or_404(request.locations, slug=slug)
    size = request.GET.get("size", "a4")
    response = HttpResponse(
        pdf(place, size if size in SIZES else "a4"), content_type="application/pdf"
    )
    response["Content-Disposition"] = f'inline; filename="{place.slug}.pdf"'
    return response


def _take_in(request: HttpRequest, found: forming.Form) -> HttpResponse:
    return begin(
        request,
        found,
        lambda given, status: _form(request, found, given, status=status),
        lambda token: _own_page(token, thanks=1),
    )


def _go_on(
    request: HttpRequest, token: str, found: forming.Conversation
) -> HttpResponse:
    return go_on(
        request,
        token,
        found,
        lambda given, status: _conversation(
            request, token, found, given, status=status
        ),
        lambda token: (
            f"{links.form_answer(token, lang=translation.get_language())}#said"
        ),
    )


def _own_page(token: str, **query: object) -> str:
    return links.form_answer(token, **query, lang=translation.get_language())


def _form(
    request: HttpRequest, found: forming.Form, given: Filled, *, status: int = 200
) -> HttpResponse:
    return _public(
        page(
            request,
            "form/show.html",
            status=status,
            place=found.place,
            given=given,
            full=status == 429,
            may_show=forming.asks_to_show(found),
        )
    )


def _conversation(
    request: HttpRequest,
    token: str,
    found: forming.Conversation,
    given: Filled,
    *,
    status: int = 200,
) -> HttpResponse:
    return _public(
        page(
            request,
            "form/answer.html",
            status=status,
            address=request.build_absolute_uri(links.form_answer(token)),
            conversation=found,
            showing=links.form_showing(token),
            given=given,
            full=status == 429,
            thanks=bool(request.GET.get("thanks")),
        )
    )


def _public(response: HttpResponse) -> HttpResponse:
    """Keep the page out of caches, search engines and other sites' logs."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
