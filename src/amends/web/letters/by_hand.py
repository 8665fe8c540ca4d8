"""Cards that somebody writes by hand: done, with a photo to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import corresponding
from amends.remedies.hand_task import HandTask
from amends.web import links
from amends.web.cases.files import NOTHING, closed
from amends.web.form.photos import LARGEST, PhotoRefused, photos_of
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.upload_limits import takes

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@takes(lambda: LARGEST)
@require_POST
@staff(Ability.WORK)
def end(request: StaffRequest, task_id: int) -> HttpResponse:
    """The card is written and in the post."""
    task = _task(request, task_id)
    sent = request.FILES.get("photo")
    try:
        photos = photos_of([sent]) if isinstance(sent, UploadedFile) else ()
    except PhotoRefused as error:
        toast(request, str(error), tone="warning")
        return HttpResponseRedirect(links.letters() + "#hand")
    photo = photos[0] if photos else None
    corresponding.written(task, photo, by=request.user, at=clock.now())
    toast(request, _("Written and sent. The promise is kept."), tone="good")
    return HttpResponseRedirect(links.letters() + "#hand")


@require_GET
@staff()
def photo(request: StaffRequest, task_id: int) -> HttpResponse:
    """Show the photo of a written card."""
    task = _task(request, task_id)
    if not task.photo:
        raise Http404(task_id)
    try:
        with task.photo.open("rb") as file:
            content = file.read()
    except FileNotFoundError as lost:
        raise Http404(task_id) from lost
    return closed(HttpResponse(content, content_type=task.photo_kind), NOTHING)


def _task(request: StaffRequest, task_id: int) -> HandTask:
    rows = HandTask.objects.among(request.cases).with_surroundings()
    return get_object_or_404(rows, pk=task_id)
