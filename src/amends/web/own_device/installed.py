"""What a device needs to install the desk; it tells nothing of anybody."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.http import HttpResponse, JsonResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from amends.web import links
from amends.web.look import assets

if TYPE_CHECKING:
    from django.http import HttpRequest

PAPER = "#faf8f4"
ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable.png", "512x512", "maskable"),
)


@cache_control(max_age=3600)
@require_safe
def manifest(_request: HttpRequest) -> HttpResponse:
    """Say how the desk stands among a phone's programs."""
    told = {
        "id": "/",
        "name": "Amends",
        "short_name": "Amends",
        "description": _("Every customer answered, every problem put right."),
        "lang": get_language() or "en",
        "start_url": links.cases(),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {
                "src": assets.asset(name),
                "sizes": size,
                "type": "image/png",
                "purpose": purpose,
            }
            for name, size, purpose in ICONS
        ],
        "shortcuts": [
            {"name": _("Today"), "url": links.today()},
            {"name": _("Note a call"), "url": links.note()},
        ],
    }
    return JsonResponse(told, content_type="application/manifest+json")


@cache_control(no_cache=True)
@require_safe
def worker(_request: HttpRequest) -> HttpResponse:
    """Give the script that works while no page is open; a new version replaces it."""
    told = {
        "version": assets.current().version,
        "day": links.today(),
        "ends": [links.sign_out(), links.sign_in()],
        "icon": assets.asset("icon-192.png"),
    }
    source = assets.current().by_path["js/device-worker.js"].plain.decode()
    script = f"const DESK = {json.dumps(told)};\n{source}"
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")
