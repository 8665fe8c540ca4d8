"""The teams of the house: who shares work with whom."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.team import Team
from amends.foundation import clock
from amends.journeys import teaming
from amends.web import links
from amends.web.accounts.people import members
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm


class TeamForm(ToldForm):
    """A name, and who belongs to it."""

    name = forms.CharField(max_length=100)
    people = forms.MultipleChoiceField(required=False)

    def __init__(self, data: Any, request: StaffRequest, team: Team | None) -> None:  # noqa: ANN401 - a QueryDict
        super().__init__(data)
        self.known = {str(one.pk): one for one in members(request).active()}
        self.choices = [(key, str(one.user)) for key, one in self.known.items()]
        self.fields["people"].choices = self.choices  # type: ignore[attr-defined] # a choice field
        if team:
            within = team.members.values_list("pk", flat=True)
            self.initial = {"name": team.name, "people": [str(pk) for pk in within]}

    def chosen(self) -> list[Membership]:
        """Return who was ticked."""
        return [self.known[key] for key in self.cleaned_data["people"]]


@require_http_methods(["GET", "POST"])
@staff(Ability.PEOPLE)
def index(request: StaffRequest) -> HttpResponse:
    """List the teams and form another."""
    form = TeamForm(request.POST or None, request, None)
    if request.method == "POST" and form.is_valid() and kept(request, form, None):
        return HttpResponseRedirect(links.teams())
    teams = Team.objects.order_by("name").prefetch_related("members__user")
    status = 422 if request.method == "POST" else 200
    return page(request, "accounts/teams.html", status=status, form=form, teams=teams)


@require_http_methods(["GET", "POST"])
@staff(Ability.PEOPLE)
def update(request: StaffRequest, team_id: int) -> HttpResponse:
    """Change who belongs to a team, and its name."""
    team: Team = get_object_or_404(Team.objects.all(), pk=team_id)
    form = TeamForm(request.POST or None, request, team)
    if request.method == "POST" and form.is_valid() and kept(request, form, team):
        return HttpResponseRedirect(links.teams())
    status = 422 if request.method == "POST" else 200
    return page(request, "accounts/team.html", status=status, form=form, team=team)


@require_POST
@staff(Ability.PEOPLE)
def destroy(request: StaffRequest, team_id: int) -> HttpResponse:
    """Let a team go."""
    team: Team = get_object_or_404(Team.objects.all(), pk=team_id)
    try:
        teaming.end_team(team, by=request.user, at=clock.now())
        toast(request, _("The team is gone; its cases stay."))
    except teaming.StillWanted:
        told = _("A rule brings cases to this team. Change the rule first.")
        toast(request, told, tone="warning")
    return HttpResponseRedirect(links.teams())


def kept(request: StaffRequest, form: TeamForm, team: Team | None) -> bool:
    """Keep what was said; False when that cannot be, which the form says."""
    name, chosen = form.cleaned_data["name"], form.chosen()
    house, by, now = request.organisation, request.user, clock.now()
    try:
        if team is None:
            teaming.form_team(house, name, chosen, by=by, at=now)
        else:
            teaming.change_team(team, name, chosen, by=by, at=now)
    except teaming.NameTaken:
        form.add_error("name", _("There is a team of this name already."))
        return False
    toast(request, _("Kept."), tone="good")
    return True
