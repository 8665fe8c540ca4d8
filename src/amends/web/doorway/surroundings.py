"""What the frame of allauth's pages needs to know of the reader."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.template.backends.utils import csrf_input_lazy
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from amends.web.components import Components
from amends.web.fragments import templates
from amends.web.look.assets import asset
from amends.web.look.frame import theme_of


def surroundings(request: HttpRequest) -> dict[str, str | Callable[[], SafeString]]:
    """Return style sheet, icon and theme, and those components that stand on top."""
    theme = theme_of(request)
    ui = Components(templates())

    def logo() -> SafeString:
        return mark_safe(str(ui.logo()))  # noqa: S308 - a component escapes what it is given

    def languages() -> SafeString:
        switch = ui.language_switch(
            settings.LANGUAGES,
            get_language(),
            next=request.get_full_path(),
            csrf=csrf_input_lazy(request),
        )
        return mark_safe(str(switch))  # noqa: S308 - the same

    return {
        "look_css": asset("amends.css"),
        "look_icon": asset("favicon.svg"),
        "look_theme": "" if theme == "auto" else theme,
        "look_logo": logo,
        "look_languages": languages,
    }
