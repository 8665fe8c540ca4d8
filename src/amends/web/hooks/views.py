"""One address for each channel whose platform pushes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from amends.channels.push import Forged, Push
from amends.foundation import clock
from amends.journeys import pushing

LARGEST = 256 * 1024


@csrf_exempt  # a platform has no session; its signature is the proof
@require_POST
def take(request: HttpRequest, channel_id: int) -> HttpResponse:
    """Take one delivery and say so."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > LARGEST:
        return HttpResponse(status=413)
    body = request.read(LARGEST + 1)
    headers = {name.lower(): value for name, value in request.headers.items()}
    try:
        pushing.take(channel_id, Push(headers, body, clock.now()))
    except pushing.NobodyHere:
        return HttpResponse(status=404)
    except Forged:
        return HttpResponse(status=401)
    return HttpResponse(status=202)
