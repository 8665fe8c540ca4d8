"""The list of documents, one of them, and the pictures that they show."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff

LONGEST = 100


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """List what there is to read, or what mentions some words."""
    from amends.web.manual import shelf  # noqa: PLC0415 - few read, all start

    words = request.GET.get("q", "")[:LONGEST]
    return page(
        request,
        "manual/index.html",
        words=words,
        found=shelf.mentioning(words) if words.strip() else None,
        shelves=[(name, shelf.shelf(kind)) for kind, name in names().items()],
    )


@require_GET
@staff()
def show(request: StaffRequest, shelf: str, document: str) -> HttpResponse:
    """Show one document."""
    from amends.web.manual import leading, markdown  # noqa: PLC0415 - as above
    from amends.web.manual import shelf as shelves  # noqa: PLC0415 - as above

    found = shelves.document(shelf, document)
    if found is None:
        raise Http404
    body = markdown.rendered(found.text(), leading.from_here(shelf))
    return page(
        request,
        "manual/show.html",
        document=found,
        body=body,
        shelf=names()[shelf],
        others=[each for each in shelves.shelf(shelf) if each != found],
    )


@require_GET
@staff()
def picture(request: StaffRequest, file: str) -> HttpResponse:
    """Send a picture that a document shows."""
    del request
    from amends.web.manual import shelf  # noqa: PLC0415 - as above

    path = shelf.picture(file)
    if path is None:
        raise Http404
    return HttpResponse(path.read_bytes(), content_type="image/png")


def names() -> dict[str, str]:
    """Return the name of each shelf, in the order in which one reads."""
    return {
        "tutorial": _("The first day"),
        "howto": _("How to …"),
        "explanation": _("Why it is so"),
        "reference": _("To look up"),
        "decisions": _("Decisions"),
    }
