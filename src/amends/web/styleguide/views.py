"""The style guide's one page; ``?theme=dark&dir=rtl`` shows it in each of both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET

from amends.foundation import clock
from amends.web.fragments import page
from amends.web.look.frame import THEMES, Frame, frame
from amends.web.styleguide import cast

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show everything, in the theme and direction that the address asks for."""
    return page(
        request,
        "styleguide/index.html",
        frame=asked(request),
        now=clock.now(),
        story=cast.story(clock.now()),
    )


@require_GET
def plain(request: HttpRequest) -> HttpResponse:
    """Show the layout for readers on a public form."""
    return page(request, "styleguide/plain.html", frame=asked(request))


def asked(request: HttpRequest) -> Frame:
    """Return the frame in the theme and direction that the address names."""
    around = frame(request)
    theme = request.GET.get("theme", around.theme)
    direction = request.GET.get("dir", around.direction)
    return replace(
        around,
        theme=theme if theme in THEMES else "auto",
        direction="rtl" if direction == "rtl" else "ltr",
        ways=cast.WAYS,
        reader="Nadia Tamm",
        organisation="Pizzeria Tuul",
    )
