"""What is done with a showcase by a button."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.cases.withheld import Why
from amends.channels.redisplay import showable
from amends.foundation import clock
from amends.journeys import showcasing
from amends.web import links
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_POST
@staff(Ability.CHANNELS)
def end(request: StaffRequest, showcase_id: int) -> HttpResponse:
    """Show reviews there no more."""
    found = get_object_or_404(showcasing.seen(request), pk=showcase_id)
    showcasing.end(found, by=request.user, at=clock.now())
    toast(request, _("Ended. The lines on your site show nothing any more."))
    return HttpResponseRedirect(links.showcases())


@require_POST
@staff(Ability.CHANNELS)
def withhold(request: StaffRequest, showcase_id: int, feedback_id: int) -> HttpResponse:
    """Leave a review out for one of the reasons; without one show it again."""
    found = get_object_or_404(showcasing.seen(request), pk=showcase_id)
    row = get_object_or_404(found.reviews(showable()), pk=feedback_id)
    why = request.POST.get("why", "")
    now = clock.now()
    if not why:
        showcasing.show_again(row, by=request.user, at=now)
        toast(request, _("It is shown again."), tone="good")
    elif why in set(Why):
        showcasing.leave_out(row, Why(why), by=request.user, at=now)
        undo = links.showcase_withholding(found.pk, row.pk)
        toast(request, _("Left out, and readers are told so."), undo=undo)
    else:
        raise Http404(why)
    return HttpResponseRedirect(links.showcase(found.pk))
