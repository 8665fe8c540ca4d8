"""One showcase: its lines for the site, its look, and what is left out."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amends.accounts.roles import Ability
from amends.cases.withheld import Withheld
from amends.channels.redisplay import showable
from amends.foundation import clock
from amends.journeys import showcasing
from amends.journeys.showing.page import shown
from amends.web import links
from amends.web.fragments import page
from amends.web.showcase import snippet, words
from amends.web.showcase.form import ShowcaseForm
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_http_methods(["GET", "POST"])
@staff(Ability.CHANNELS)
def update(request: StaffRequest, showcase_id: int) -> HttpResponse:
    """Show one as visitors see it; keep what people change."""
    found = get_object_or_404(showcasing.seen(request), pk=showcase_id)
    form = ShowcaseForm(request, found)
    if request.method == "POST" and form.is_valid():
        showcasing.change(found, form.wish(), by=request.user, at=clock.now())
        toast(request, _("Kept."), tone="good")
        return HttpResponseRedirect(links.showcase(found.pk))
    after = request.GET.get("after", "")[:40]
    told = shown(found, after)
    rows = Withheld.objects.among(found.reviews(showable()))
    return page(
        request,
        "showcase/show.html",
        status=422 if request.method == "POST" else 200,
        showcase=found,
        form=form,
        scripted=snippet.scripted(found),
        plain=snippet.plain(found),
        shown=told,
        older=links.showcase(found.pk, after=told.older) if told.older else "",
        newer=links.showcase(found.pk) if after else "",
        withheld=rows.newest()[:50],
        reasons=words.REASONS,
    )
