"""Fragments: a whole page, or for HTMX the one block of it that changed.

Called by every view that answers with HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.template import engines
from django.utils.cache import patch_vary_headers
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html
from jinja2_fragments import render_block

from amends.web.look.frame import frame

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.template.backends.jinja2 import Jinja2
    from jinja2 import Environment

ENGINE = "jinja2"
HIDDEN = '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'


def page(
    request: HttpRequest, template: str, *, status: int = 200, **context: object
) -> HttpResponse:
    """Answer with the whole page."""
    made = templates().get_template(template)
    return answer(made.render(surrounded(request, context)), status)


def fragment(
    request: HttpRequest,
    template: str,
    block: str,
    *,
    status: int = 200,
    **context: object,
) -> HttpResponse:
    """Answer HTMX with one block of the page and any toasts; others with the page.

    A person without JavaScript gets the same page, only whole.
    """
    if not wants_fragment(request):
        return page(request, template, status=status, **context)
    around = surrounded(request, context)
    parts = [
        render_block(templates(), template, block, around),
        templates().get_template("layouts/aside.html").render(around),
    ]
    return answer("".join(parts), status)


def wants_fragment(request: HttpRequest) -> bool:
    """Whether HTMX asks for a part (a boosted link and a restored page do not)."""
    headers = request.headers
    return (
        headers.get("HX-Request") == "true"
        and headers.get("HX-Boosted") != "true"
        and headers.get("HX-History-Restore-Request") != "true"
    )


def templates() -> Environment:
    """Return the environment that Django has made from its settings."""
    return cast("Jinja2", engines[ENGINE]).env


def surrounded(request: HttpRequest, context: dict[str, object]) -> dict[str, object]:
    """Return the page's own words with what every template may count on."""
    # Masked once for a page, not anew for each of its forms; a page without asks none.
    token = SimpleLazyObject(lambda: get_token(request))
    return {
        "request": request,
        "csrf_input": SimpleLazyObject(lambda: format_html(HIDDEN, token)),
        "csrf_token": token,
        "frame": SimpleLazyObject(lambda: frame(request)),
        **context,
    }


def answer(html: str, status: int) -> HttpResponse:
    """Return the response; caches learn that HTMX gets another body."""
    response = HttpResponse(html, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response
