"""The public page of one business on paper."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import playing
from amends.web import links
from amends.web.fragments import page as answer
from amends.web.paper.forms import ReviewForm
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_GET
def show(request: HttpRequest, page: str) -> HttpResponse:
    """Show reviews and published replies, as anybody may read them."""
    if not playing.is_known(page):
        raise Http404(page)
    member = getattr(request, "member", None)
    return answer(
        request,
        "paper/show.html",
        name=page,
        reviews=playing.public_page(page),
        plays=playing.is_theirs(page, member),
        troubles=playing.TROUBLES,
        now=clock.now(),
    )


@require_POST
@staff(Ability.CHANNELS)
def write(request: StaffRequest, page: str) -> HttpResponse:
    """Write a review on one's own demo page, as a visitor would."""
    get_object_or_404(request.channels.on_page(page))
    form = ReviewForm(request.POST)
    if form.is_valid():
        playing.write(page, **form.cleaned_data, at=clock.now())
        toast(request, _("Written. It arrives within a minute."), tone="good")
    else:
        toast(request, _("A review has words and one to five stars."), tone="warning")
    return HttpResponseRedirect(links.paper(page))


@require_POST
@staff(Ability.CHANNELS)
def trouble(request: StaffRequest, page: str) -> HttpResponse:
    """Let something go wrong the next time somebody calls."""
    get_object_or_404(request.channels.on_page(page))
    if playing.ask_for_trouble(page, request.POST.get("trouble", "")):
        toast(request, _("It will go wrong the next time."))
    return HttpResponseRedirect(links.paper(page))
