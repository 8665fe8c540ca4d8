"""The figures of the installation, for whoever holds the token that it was given."""

from __future__ import annotations

from secrets import compare_digest

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from amends.foundation import metrics


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Answer Prometheus; without a token in the settings there is no such page."""
    wanted = settings.METRICS_TOKEN
    if not wanted:
        raise Http404
    given = request.headers.get("Authorization", "")
    if not compare_digest(given.encode(), f"Bearer {wanted}".encode()):
        refused = HttpResponse(
            "Send the token as Authorization: Bearer …\n", status=401
        )
        refused["Content-Type"] = "text/plain; charset=utf-8"
        refused["WWW-Authenticate"] = "Bearer"
        return refused
    answer = HttpResponse(metrics.page(), content_type=metrics.CONTENT_TYPE)
    answer["Cache-Control"] = "no-store"
    return answer
