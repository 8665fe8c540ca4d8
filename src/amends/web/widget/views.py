"""The window: empty, and with the visitor's own conversation."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from amends.foundation import clock
from amends.journeys import forming
from amends.web import links
from amends.web.form.filled import Filled, empty
from amends.web.form.photos import LARGEST, MOST
from amends.web.form.taking import around, begin, go_on
from amends.web.form.visitor import language_for
from amends.web.fragments import page
from amends.web.upload_limits import takes
from amends.web.widget.framing import framed


# A visitor has no session that a forged request could use, and gets no cookie.
@csrf_exempt
@require_http_methods(["GET", "POST"])
@takes(lambda: MOST * LARGEST)
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the empty window of a place, or begin a conversation."""
    found = forming.form_at(slug, forming.WINDOW)
    if found is None:
        raise Http404(slug)
    with translation.override(language_for(request, found.place)):
        if request.method == "POST":
            return framed(_begin(request, found), found.channel)
        return framed(_window(request, found, empty(clock.now())), found.channel)


@csrf_exempt
@require_http_methods(["GET", "POST"])
@takes(lambda: MOST * LARGEST)
def talk(request: HttpRequest, token: str) -> HttpResponse:
    """Show the visitor's conversation, or take in what they add.

    ``?seen=3`` asks whether more than three turns stand there; 204 says no.
    """
    found = forming.conversation(token)
    if found is None:
        raise Http404
    with around(request, found):
        if request.method == "POST":
            return framed(_go_on(request, token, found), found.first.channel)
        if request.GET.get("seen") == str(len(found.said)):
            return framed(HttpResponse(status=204), found.first.channel)
        shown = _talk(request, token, found, empty(clock.now()))
        return framed(shown, found.first.channel)


def _begin(request: HttpRequest, found: forming.Form) -> HttpResponse:
    return begin(
        request,
        found,
        lambda given, status: _window(request, found, given, status=status),
        lambda token: links.widget_talk(token, lang=translation.get_language()),
    )


def _go_on(
    request: HttpRequest, token: str, found: forming.Conversation
) -> HttpResponse:
    return go_on(
        request,
        token,
        found,
        lambda given, status: _talk(request, token, found, given, status=status),
        lambda token: links.widget_talk(token, lang=translation.get_language()),
    )


def _window(
    request: HttpRequest, found: forming.Form, given: Filled, *, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "widget/show.html",
        status=status,
        place=found.place,
        given=given,
        full=status == 429,
        stars=found.channel.settings.get("stars") != "off",
        may_show=forming.asks_to_show(found),
    )


def _talk(
    request: HttpRequest,
    token: str,
    found: forming.Conversation,
    given: Filled,
    *,
    status: int = 200,
) -> HttpResponse:
    return page(
        request,
        "widget/talk.html",
        status=status,
        address=request.build_absolute_uri(links.widget_talk(token)),
        conversation=found,
        showing=links.widget_showing(token),
        given=given,
        full=status == 429,
    )
