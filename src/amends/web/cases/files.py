"""What came along with the words: files to take away, and a mail's designed page.

Both are hostile. A file is only ever handed over as a download of unknown bytes; a
page is stripped of everything that acts and shown in a frame that may do nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import nh3
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from amends.cases.attachment import Attachment
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

NOTHING = "default-src 'none'; sandbox"
FRAMED = (
    "default-src 'none'; img-src data:; style-src 'none'; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'self'; sandbox"
)
PAGE = (
    '<!doctype html><html dir="auto"><head><meta charset="utf-8">'
    '<meta name="color-scheme" content="light"><title>-</title></head>'
    "<body>{}</body></html>"
)
TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "li",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)


@require_GET
@staff()
def attachment(
    request: StaffRequest, reference: str, attachment_id: int
) -> HttpResponse:
    """Hand over one file, always as a download."""
    case = get_object_or_404(request.cases.referred(reference))
    found = get_object_or_404(Attachment.objects.of_case(case), pk=attachment_id)
    try:
        content = found.file.open("rb")
    except FileNotFoundError as lost:
        raise Http404(found.file.name) from lost
    response: HttpResponseBase = FileResponse(
        content,
        as_attachment=True,
        filename=str(found),
        content_type="application/octet-stream",
    )
    return closed(response, NOTHING)


@require_GET
@staff()
def letter(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Show a mail's own page, harmless, for the frame on the case page."""
    case = get_object_or_404(request.cases.referred(reference))
    feedback = get_object_or_404(request.feedback.of_case(case), pk=feedback_id)
    html = str(feedback.details.get("html") or "")
    if not html:
        raise Http404(reference)
    response = HttpResponse(PAGE.format(harmless(html)))
    response["X-Frame-Options"] = "SAMEORIGIN"
    return closed(response, FRAMED)


def harmless(html: str) -> str:
    """Return the page without anything that acts, fetches or hides."""
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )


def closed(response: HttpResponseBase, policy: str) -> HttpResponse:
    """Return the response with a policy of its own and no guessing of its kind."""
    response.headers["Content-Security-Policy"] = policy
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response  # type: ignore[return-value] # a stream is answered like a page
