"""What the public may read of an action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.insights.action import Action
from amends.journeys.answering.beyond_replies import Blocked
from amends.journeys.learning.saying import publish, withdraw
from amends.web import links
from amends.web.fragments import page
from amends.web.insights.sight import action_or_404
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


class SayingForm(ToldForm):
    """Two lines: what customers said, and what the house did."""

    said = forms.CharField(max_length=300)
    did = forms.CharField(max_length=600)

    def value(self, name: str) -> str:
        """Return what stands in the field now."""
        return str(self[name].value() or "")


@require_http_methods(["GET", "POST"])
@staff(Ability.RULES)
def show(request: StaffRequest, action_id: int) -> HttpResponse:
    """Write the two lines, publish them, or take them off."""
    action = action_or_404(request, action_id)
    if request.method != "POST":
        return _shown(request, action, SayingForm(None, initial=_standing(action)))
    if not request.member.can(Ability.PUBLISH):
        raise PermissionDenied
    if "withdraw" in request.POST:
        withdraw(action, request.member, at=clock.now())
        toast(request, _("It no longer stands on the public page."))
        return HttpResponseRedirect(links.pattern(action.pattern_id))
    return _publish(request, action, SayingForm(request.POST))


def _publish(request: StaffRequest, action: Action, form: SayingForm) -> HttpResponse:
    if action.done_on is None:
        form.add_error(None, _("Say in public only what has been done."))
    if form.is_valid():
        try:
            publish(action, **form.cleaned_data, member=request.member, at=clock.now())
        except Blocked as error:
            for found in error.findings:
                form.add_error("did", f"“{found.quote}”: {found.why}")
        else:
            toast(request, _("It stands on the public page."), tone="good")
            return HttpResponseRedirect(links.pattern(action.pattern_id))
    return _shown(request, action, form, status=422)


def _standing(action: Action) -> dict[str, str]:
    saying = getattr(action, "saying", None)
    if saying is not None:
        return {"said": saying.said, "did": saying.did}
    return {"said": "", "did": action.words}


def _shown(
    request: StaffRequest, action: Action, form: SayingForm, *, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "insights/saying.html",
        status=status,
        action=action,
        form=form,
        standing=getattr(action, "saying", None),
        places=list(request.locations.by_name()[:50]),
    )
