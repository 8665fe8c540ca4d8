"""The people of the house."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.membership import Membership, MembershipQuerySet
from amends.accounts.post import POSTED, Post
from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import peopling
from amends.web import links
from amends.web.accounts.forms import InviteForm, StandingForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_http_methods(["GET", "POST"])
@staff(Ability.PEOPLE)
def index(request: StaffRequest) -> HttpResponse:
    """List the people and invite another."""
    form = InviteForm(request.POST or None, places=request.locations.by_name())
    link, invited = "", None
    if request.method == "POST" and form.is_valid():
        invited, link = form.invite(request, at=clock.now())
        form = InviteForm(None, places=request.locations.by_name())
    status = 422 if request.method == "POST" and invited is None else 200
    return page(
        request,
        "accounts/people.html",
        status=status,
        form=form,
        link=link,
        invited=invited,
        people=members(request),
    )


@require_http_methods(["GET", "POST"])
@staff(Ability.PEOPLE)
def update(request: StaffRequest, membership_id: int) -> HttpResponse:
    """Change what somebody may do."""
    member = get_object_or_404(members(request), pk=membership_id)
    places = request.locations.by_name()
    form = StandingForm(request.POST or None, places=places, member=member)
    if request.method == "POST" and form.is_valid() and form.change(request):
        toast(request, _("Changed."), tone="good")
        return HttpResponseRedirect(links.people())
    status = 422 if request.method == "POST" else 200
    return page(
        request,
        "accounts/person.html",
        status=status,
        form=form,
        member=member,
        posts=Post.objects.by_name().held_by(member.pk),
        roles=dict(POSTED),
    )


@require_POST
@staff(Ability.PEOPLE)
def destroy(request: StaffRequest, membership_id: int) -> HttpResponse:
    """Let somebody go."""
    member = get_object_or_404(members(request), pk=membership_id)
    try:
        peopling.let_go(member, by=request.user, at=clock.now())
        toast(request, _("They no longer have a place here."))
    except peopling.LastOwner:
        toast(request, _("A house keeps at least one owner."), tone="warning")
    return HttpResponseRedirect(links.people())


def members(request: StaffRequest) -> MembershipQuerySet:
    """Return the places in the asker's organisation."""
    return Membership.objects.in_house(request.organisation)
