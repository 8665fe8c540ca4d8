"""One address for each channel whose platform pushes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from amends.channels.push import KEY, Forged, Push
from amends.foundation import clock
from amends.journeys import intake, pushing

LARGEST = 256 * 1024


@csrf_exempt  # a platform has no session; its signature is the proof
@require_http_methods(["GET", "POST"])
def take(request: HttpRequest, channel_id: int, secret: str = "") -> HttpResponse:
    """Take one delivery and say so, or prove that the address is ours."""
    known = {KEY: secret[:200]} if secret else {}
    try:
        if request.method == "GET":
            return _greet(request, channel_id, known)
        return _take(request, channel_id, known)
    except pushing.NobodyHere:
        return HttpResponse(status=404)
    except Forged:
        return HttpResponse(status=401)


def _greet(
    request: HttpRequest, channel_id: int, known: dict[str, str]
) -> HttpResponse:
    greeting = pushing.greet(channel_id, request.GET.dict() | known)
    answer = HttpResponse(greeting.body, content_type=greeting.media_type)
    # The caller chose some of these words: no browser may take them for a page.
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


def _take(request: HttpRequest, channel_id: int, known: dict[str, str]) -> HttpResponse:
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > LARGEST:
        return HttpResponse(status=413)
    body = request.read(LARGEST + 1)
    headers = {name.lower(): value for name, value in request.headers.items()}
    headers.pop(KEY, None)
    intake.accept(channel_id, Push(headers | known, body, clock.now()))
    return HttpResponse(status=202)
