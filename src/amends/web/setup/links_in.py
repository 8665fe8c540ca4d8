"""The one-time link: a page with one button, so that no link scanner uses it up."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from amends.accounts.sign_in_link import SignInLink
from amends.foundation import clock
from amends.web import links
from amends.web.fragments import page

BACKEND = "amends.web.accounts.backends.Signed"


@never_cache
@require_http_methods(["GET", "POST"])
def link(request: HttpRequest, secret: str) -> HttpResponse:
    """Show whom the link lets in, and on the button's word let them in."""
    if request.method == "POST":
        person = SignInLink.redeem(secret, at=clock.now())
        if person is not None:
            login(request, person, BACKEND)
            return HttpResponseRedirect(links.home())
    waiting = SignInLink.waiting(secret, at=clock.now())
    status = 200 if waiting else 410
    return page(request, "setup/link.html", status=status, waiting=waiting)
