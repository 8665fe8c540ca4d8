"""The pages behind 400, 403, 404, 413, 500 and 507; each says what to do next."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from django.core.exceptions import RequestDataTooBig
from django.template.defaultfilters import filesizeformat
from django.utils import translation
from django.utils.translation import gettext as _

from amends.foundation.doors import API
from amends.foundation.problem import problem
from amends.foundation.room import lacks_room
from amends.web.fragments import page
from amends.web.language import language_of
from amends.web.look.frame import stranger

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def misunderstood(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """Answer 400: not a request that we can read; or 413: more than we take."""
    if isinstance(exception, RequestDataTooBig):
        # It may be found out before anybody knows the reader's language.
        with translation.override(language_of(request)):
            return too_much(request, exception)
    return told(
        request,
        400,
        _("We could not read that"),
        _("Go back, load the page again and send it once more."),
    )


def too_much(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 413: nothing of it was kept; say how much is taken here."""
    limit = getattr(exception, "limit", 0)
    if not limit:
        advice = _("Nothing of it was kept. Go back and send less of it.")
    else:
        advice = _(
            "Nothing of it was kept. Files of up to %(limit)s in all are taken here: "
            "go back, choose smaller ones and send them again."
        ) % {"limit": filesizeformat(limit)}
    return told(request, 413, _("This is too large"), advice)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403: signed in, but not allowed."""
    del exception
    return told(
        request,
        403,
        _("This is not open to you"),
        _("Somebody who manages your organisation can give you the right to it."),
    )


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404: not there, or not yours, which nobody is told apart."""
    del exception
    return told(
        request,
        404,
        _("Nothing is here"),
        _("The address may be mistyped, or what was here has moved. Try the search."),
    )


def broken(request: HttpRequest) -> HttpResponse:
    """Answer 500: our own fault; or 507, when there is no room for it."""
    # Django asks for this page while it handles the error.
    if lacks_room(sys.exc_info()[1]):
        return told(
            request,
            507,
            _("The disk is full"),
            _("Nothing of it was kept. Make room, then send it once more."),
        )
    return told(
        request,
        500,
        _("Something broke, and it was us"),
        _("Nothing that you sent before is lost. Try again in a minute."),
    )


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is missing or too old."""
    del reason
    return told(
        request,
        403,
        _("This form waited too long"),
        _("Go back, load the page again and send it once more."),
    )


def told(request: HttpRequest, status: int, title: str, advice: str) -> HttpResponse:
    """Answer with the plain page; it needs neither database nor session.

    A program that asked the API gets the same as problem+json.
    """
    if request.path_info.startswith(API):
        return problem(status, f"{title}. {advice}")
    return page(
        request,
        "errors/show.html",
        status=status,
        frame=stranger(request),
        title=title,
        advice=advice,
    )
