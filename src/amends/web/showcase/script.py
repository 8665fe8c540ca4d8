"""The script for the house's site: it puts the frame where the script stands."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from amends.cases.showcase import Showcase
from amends.journeys.showing.tally import tally_of
from amends.web import links
from amends.web.form.visitor import language_for
from amends.web.showcase import markup
from amends.web.showcase.frame import SECONDS

SOURCE = Path(__file__).parents[1] / "static/js/showcase/frame.js"


@require_GET
def show(request: HttpRequest, key: str) -> HttpResponse:
    """Return the script, with the mean for machines that read the house's page."""
    found = Showcase.at(key)
    if found is None:
        raise Http404(key)
    told = {
        "frame": links.showcase_frame(key),
        "language": language_for(request, None),
        "titles": {code: _title(code) for code, _name in settings.LANGUAGES},
        "markup": markup.rating(found, *tally_of(found)),
    }
    packed = json.dumps(told, ensure_ascii=True).replace("<", "\\u003c")
    response = HttpResponse(
        f"{_source()}({packed});\n", content_type="text/javascript; charset=utf-8"
    )
    response["Cache-Control"] = f"public, max-age={SECONDS}"
    patch_vary_headers(response, ["Accept-Language"])
    # Another site loads it by a script tag, and a careful one asks for this.
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@lru_cache(maxsize=16)
def _title(code: str) -> str:
    with translation.override(code):
        return _("Reviews by our guests")


@lru_cache(maxsize=1)
def _source() -> str:
    return SOURCE.read_text("utf-8").rstrip().removesuffix(";")
