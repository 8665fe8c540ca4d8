"""Risks and where they come from, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from amends.core.answering.risk import Risk
from amends.web.understanding.words import URGENT, named

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

WRITERS: dict[str, _StrPromise] = {
    "disputing": _("takes it to the very end"),
    "leverage": _("wants an advantage for the review"),
    "suspect": _("may not be a customer"),
    "staff": _("may work or have worked here"),
}
RISKS: dict[Risk, _StrPromise] = {
    Risk.LOW: _("Low"),
    Risk.RAISED: _("Raised"),
    Risk.HIGH: _("High"),
}


def reason_told(reason: str) -> str:
    """Return one reason of a risk in words."""
    kind, _colon, what = reason.partition(":")
    if kind == "urgent":
        return named(URGENT, what)
    if kind == "writer":
        return gettext("the writer %(what)s") % {"what": WRITERS.get(what, what)}
    if kind == "sector":
        return gettext("a trade where even a thank-you can tell too much")
    return gettext("a warning that would be passed")
