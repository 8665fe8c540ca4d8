"""The signatures of the house: added as pictures, printed under letters and cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.paper.pictures import KINDS, PictureRefused, picture_in
from amends.remedies.signature import LARGEST, MOST, Signature
from amends.web import links
from amends.web.cases.files import NOTHING, closed
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.upload_limits import takes

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

LONGEST = 100


@takes(lambda: LARGEST)
@require_http_methods(["GET", "POST"])
@staff(Ability.WORK)
def index(request: StaffRequest) -> HttpResponse:
    """Show the signatures; add one."""
    if request.method == "POST":
        problem = _add(request)
        if problem:
            return _shown(request, problem, status=422)
        toast(request, _("Kept. It can be put under letters now."), tone="good")
        return HttpResponseRedirect(links.signatures())
    return _shown(request, "")


@require_GET
@staff(Ability.WORK)
def picture(request: StaffRequest, signature_id: int) -> HttpResponse:
    """Give one signature as a picture."""
    del request
    found = get_object_or_404(Signature.objects.all(), pk=signature_id)
    content = HttpResponse(bytes(found.picture), content_type=KINDS[found.kind])
    return closed(content, NOTHING)


@require_POST
@staff(Ability.APPROVE)
def remove(request: StaffRequest, signature_id: int) -> HttpResponse:
    """Take a signature out; what was printed with it stays as it was."""
    found = get_object_or_404(Signature.objects.all(), pk=signature_id)
    found.delete()
    toast(request, _("Taken out."))
    return HttpResponseRedirect(links.signatures())


def _add(request: StaffRequest) -> str:
    """Keep what was sent; return what is wrong with it."""
    name = " ".join(request.POST.get("name", "").split())[:LONGEST]
    file = request.FILES.get("picture")
    if not name:
        return _("Say whose signature it is.")
    if not isinstance(file, UploadedFile):
        return _("Choose a picture.")
    if Signature.objects.count() >= MOST:
        return _("That are many signatures. Take one out first.")
    try:
        taken = picture_in(file.read(LARGEST + 1))
    except PictureRefused:
        return _("It must be a PNG or a JPEG of at most 300 kB that can be printed.")
    house = request.organisation
    Signature.add(house, name, taken, by=request.user, at=clock.now())
    return ""


def _shown(request: StaffRequest, problem: str, *, status: int = 200) -> HttpResponse:
    return page(
        request,
        "letters/signatures.html",
        status=status,
        rows=list(Signature.objects.by_name()),
        problem=problem,
        name=request.POST.get("name", "")[:LONGEST],
        may_remove=request.member.can(Ability.APPROVE),
    )
