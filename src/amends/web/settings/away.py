"""Who is away, from when until when, and who stands in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import standing_in
from amends.routing.absence import Absence
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm


class AwayForm(ToldForm):
    """One absence. Whoever makes no rules writes down their own only."""

    person = forms.ChoiceField()
    deputy = forms.ChoiceField(required=False)
    since_on = forms.DateField()
    until_on = forms.DateField()

    def __init__(self, data: Any, request: StaffRequest) -> None:  # noqa: ANN401 - a QueryDict
        super().__init__(data, initial={"person": request.user.pk})
        members = Membership.objects.active().in_house(request.organisation)
        self.people = {str(row.user_id): row.user for row in members}
        everybody = [(pk, str(person)) for pk, person in self.people.items()]
        own = [pair for pair in everybody if pair[0] == str(request.user.pk)]
        leads = request.member.can(Ability.RULES)
        self.offers = {"person": everybody if leads else own, "deputy": everybody}
        for name, offer in self.offers.items():
            self.fields[name].choices = [("", ""), *offer]  # type: ignore[attr-defined] # choice fields

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""

    def clean(self) -> dict[str, Any]:
        """Nobody stands in for themselves, and nobody comes back before leaving."""
        said = super().clean() or {}
        if said.get("deputy") and said.get("deputy") == said.get("person"):
            self.add_error("deputy", gettext_lazy("Somebody else has to stand in."))
        since, until = said.get("since_on"), said.get("until_on")
        if since and until and until < since:
            wrong = gettext_lazy("The last day lies before the first.")
            self.add_error("until_on", wrong)
        return said


@require_http_methods(["GET", "POST"])
@staff(Ability.WORK)
def index(request: StaffRequest) -> HttpResponse:
    """List who is away, and write down another absence."""
    form = AwayForm(request.POST or None, request)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        standing_in.leave(
            request.organisation,
            form.people[said["person"]],
            (said["since_on"], said["until_on"]),
            form.people.get(said["deputy"]),
            by=request.user,
            at=clock.now(),
        )
        toast(request, _("Kept. New cases pass by from the first day on."), tone="good")
        return HttpResponseRedirect(links.away())
    now = clock.now()
    rows = Absence.objects.not_over(now.date()).with_people()
    return page(
        request,
        "settings/away.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        rows=rows,
        today=now.date(),
        leads=request.member.can(Ability.RULES),
    )


@require_POST
@staff(Ability.WORK)
def destroy(request: StaffRequest, absence_id: int) -> HttpResponse:
    """Take an absence away; others' only by who makes the rules."""
    row = get_object_or_404(Absence.objects.with_people(), pk=absence_id)
    if row.user_id != request.user.pk and not request.member.can(Ability.RULES):
        raise PermissionDenied
    standing_in.come_back(row, by=request.user, at=clock.now())
    toast(request, _("Removed."))
    return HttpResponseRedirect(links.away())
