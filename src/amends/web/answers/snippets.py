"""Snippets and macros: the list of them, and one of them."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import snipping
from amends.replies.snippet import Snippet, SnippetQuerySet
from amends.web import links
from amends.web.answers.snippet_form import SnippetForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_GET
@staff(Ability.WORK)
def index(request: StaffRequest) -> HttpResponse:
    """List what stands ready."""
    may = request.member.can(Ability.RULES)
    return page(request, "answers/snippets.html", snippets=_seen(request), may=may)


@require_http_methods(["GET", "POST"])
@staff(Ability.RULES)
def create(request: StaffRequest) -> HttpResponse:
    """Write another one."""
    return _kept(request, SnippetForm(request.POST or None, request), None)


@require_http_methods(["GET", "POST"])
@staff(Ability.RULES)
def update(request: StaffRequest, snippet_id: int) -> HttpResponse:
    """Change one."""
    old = get_object_or_404(_seen(request), pk=snippet_id)
    return _kept(request, SnippetForm(request.POST or None, request, old), old)


@require_POST
@staff(Ability.RULES)
def destroy(request: StaffRequest, snippet_id: int) -> HttpResponse:
    """Take one away."""
    snippet = get_object_or_404(_seen(request), pk=snippet_id)
    snipping.drop(snippet, by=request.user, at=clock.now())
    toast(request, _("Removed."))
    return HttpResponseRedirect(links.snippets())


def _seen(request: StaffRequest) -> SnippetQuerySet:
    rows: SnippetQuerySet = Snippet.objects.in_order()
    return rows.at_places(request.member.location_ids)


def _kept(
    request: StaffRequest, form: SnippetForm, old: Snippet | None
) -> HttpResponse:
    house, by, at = request.organisation, request.user, clock.now()
    if request.method == "POST" and form.is_valid():
        try:
            snipping.keep(house, form.wanted(), by=by, at=at, old=old)
        except snipping.Taken:
            form.add_error("name", _("There is a snippet of that name."))
        else:
            toast(request, _("Kept."), tone="good")
            return HttpResponseRedirect(links.snippets())
    status = 422 if request.method == "POST" else 200
    return page(request, "answers/snippet.html", status=status, form=form, snippet=old)
