"""Other roles at some places, hundreds at once from a list."""

from __future__ import annotations

from pathlib import Path

from django import forms
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from amends.accounts.post import POSTED
from amends.accounts.roles import Ability, Role
from amends.channels.tables import Unreadable, open_table
from amends.foundation import clock
from amends.journeys import posting_by_list
from amends.journeys.posting_by_list import Known, Wishes
from amends.web import links
from amends.web.accounts.post_form import PostForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm
from amends.web.upload_limits import takes

LARGEST = 2_000_000


class ListForm(ToldForm):
    """The upload."""

    file = forms.FileField(
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose a file.")},
    )


@require_http_methods(["GET", "POST"])
@takes(lambda: LARGEST)
@staff(Ability.PEOPLE)
def create(request: StaffRequest) -> HttpResponse:
    """Give what a list asks for; where a row is wrong, say so and give nothing."""
    form = ListForm(request.POST or None, request.FILES or None)
    wishes = _read(request, form) if request.method == "POST" else None
    if wishes is not None and not wishes.problems:
        number = posting_by_list.give(wishes, by=request.user, at=clock.now())
        told = ngettext("%(n)d role given.", "%(n)d roles given.", number)
        toast(request, told % {"n": number}, tone="good")
        return HttpResponseRedirect(links.posts())
    return page(
        request,
        "accounts/post_list.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        problems=wishes.problems if wishes else [],
    )


def _read(request: StaffRequest, form: ListForm) -> Wishes | None:
    if not form.is_valid():
        return None
    file: TemporaryUploadedFile = form.cleaned_data["file"]
    try:
        table = open_table(Path(file.temporary_file_path()))
        return posting_by_list.read(table.rows(), table.columns, _known(request))
    except Unreadable as error:
        form.add_error("file", str(error))
        return None


def _known(request: StaffRequest) -> Known:
    """Return what a list may name: just what the form offers to tick."""
    offered = PostForm(None, request, 0).known
    places = [*offered["places"].values(), *offered["areas"].values()]
    roles = {str(role): Role(role) for role, _name in POSTED}
    named = {str(name).casefold(): Role(role) for role, name in POSTED}
    return Known(
        {one.user.email.casefold(): one for one in offered["people"].values()},
        {str(one.name).casefold(): one for one in places},
        roles | named,
    )
