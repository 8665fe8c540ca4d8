"""The script for the house's site: a button, and a frame when it is pressed."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from amends.journeys import forming
from amends.web import links
from amends.web.form.visitor import language_for

SOURCE = Path(__file__).parents[1] / "static/js/widget/button.js"
MINUTES = 10


@require_GET
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Return the script with the words of every language that we speak."""
    found = forming.form_at(slug, forming.WINDOW)
    if found is None:
        raise Http404(slug)
    told = {
        "frame": links.widget(slug),
        "language": language_for(request, found.place),
        "words": {code: _words(code) for code, _name in settings.LANGUAGES},
    }
    packed = json.dumps(told, ensure_ascii=True).replace("<", "\\u003c")
    response = HttpResponse(
        f"{_source()}({packed});\n", content_type="text/javascript; charset=utf-8"
    )
    response["Cache-Control"] = f"public, max-age={MINUTES * 60}"
    response["Vary"] = "Accept-Language"
    # Another site loads it by a script tag, and a careful one asks for this.
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@lru_cache(maxsize=16)
def _words(code: str) -> dict[str, str]:
    with translation.override(code):
        return {
            "open": _("Write to us"),
            "close": _("Close"),
            "title": _("Chat and feedback"),
        }


@lru_cache(maxsize=1)
def _source() -> str:
    return SOURCE.read_text("utf-8").rstrip().removesuffix(";")
