"""A visitor takes back the leave to show a review on the house's site."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from amends.foundation import clock
from amends.journeys import forming
from amends.web import links
from amends.web.form.visitor import language_for
from amends.web.widget.framing import framed


# A visitor has no session that a forged request could use, and gets no cookie.
@csrf_exempt
@require_POST
def destroy(request: HttpRequest, token: str, *, window: bool = False) -> HttpResponse:
    """Show the review nowhere any more; lead back to the visitor's own page."""
    found = forming.conversation(token)
    if found is None:
        raise Http404
    forming.keep_private(found.first, at=clock.now())
    lang = language_for(request, found.first.location)
    way = links.widget_talk if window else links.form_answer
    return framed(HttpResponseRedirect(way(token, lang=lang)), found.first.channel)
