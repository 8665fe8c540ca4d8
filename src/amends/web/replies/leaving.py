"""A reply on its way out: stopped in time, or confirmed by who put it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import answer, publishing
from amends.replies.publication import Publication
from amends.web import links
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.PUBLISH)
def undo(request: StaffRequest, publication_id: int) -> HttpResponse:
    """Stop a reply that has not left; its words come back."""
    rows = Publication.objects.among(request.cases)
    publication = get_object_or_404(rows, pk=publication_id)
    if answer.undo(publication, by=request.user, at=clock.now()):
        toast(request, gettext("Taken back. Your words are here again."), tone="good")
    else:
        toast(request, gettext("Too late: it is on its way."), tone="warning")
    return HttpResponseRedirect(links.case(publication.case.reference))


@require_POST
@staff(Ability.WORK)
def confirm(request: StaffRequest, publication_id: int) -> HttpResponse:
    """A person says that the words stand there now."""
    rows = Publication.objects.among(request.cases)
    publication = get_object_or_404(rows, pk=publication_id)
    if publishing.confirm(publication, by=request.user, at=clock.now()):
        toast(request, gettext("Published. Thank you."), tone="good")
    return HttpResponseRedirect(links.case(publication.case.reference))
