"""What the house keeps, and the room that is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.journeys import storing
from amends.web import formats
from amends.web.fragments import page
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

NAMES = {
    "feedback": _("Words of customers"),
    "cases": _("Cases"),
    "events": _("Lines of their stories"),
    "attachments": _("Attachments"),
    "imports": _("Imported files"),
}


@require_GET
@staff(Ability.JOBS)
def show(request: StaffRequest) -> HttpResponse:
    """Show the page."""
    room = storing.room()
    return page(
        request,
        "jobs/storage.html",
        rows=[
            (
                NAMES[one.what],
                formats.number(one.rows),
                "" if one.size is None else formats.size(one.size),
            )
            for one in storing.kept()
        ],
        free=formats.size(room.free),
        whole=formats.size(room.whole),
        little=room.is_little,
    )
