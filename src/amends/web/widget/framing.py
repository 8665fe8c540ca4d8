"""Which sites may show the window inside theirs."""

from __future__ import annotations

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse

from amends.channels.channel import Channel
from amends.channels.connector import Invalid
from amends.channels.origins import origins


def framed(response: HttpResponse, channel: Channel) -> HttpResponse:
    """Let the channel's own sites frame this page, and keep it out of every store."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return framed_by(response, str(channel.settings.get("sites", "")))


def framed_by(response: HttpResponse, told: str, *, own: bool = False) -> HttpResponse:
    """Let these sites frame this page, and with ``own`` our own pages in any case."""
    try:
        sites = origins(told)
    except Invalid:
        sites = ()
    if sites or own:
        allow = csp_replace({"frame-ancestors": ["'self'", *sites]})
        # A decorator of views; here only the response of one is at hand.
        allow(lambda _request: response)(HttpRequest())
        # Browsers that know no policy know this header, which names no sites.
        response.xframe_options_exempt = True
    return response
