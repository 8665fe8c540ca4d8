"""Why a reply was held back, or left to a person, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

HELD: dict[str, _StrPromise] = {
    "removed": _("it was taken down there"),
    "edited": _("the customer changed the words"),
    "more": _("the customer wrote more meanwhile"),
    "stopped": _("automatic answers are stopped"),
    "closed": _("the case is no longer open"),
    "untrusted": _("drafts of this kind were changed too often lately"),
    "urgent": _("it is urgent"),
    "leaving": _("the customer says goodbye for good"),
    "backfill": _("it came before the channel was connected"),
    "touched": _("somebody has begun to deal with it"),
    "machine": _("a machine wrote it"),
    "uncertain": _("the reader is not sure what it says"),
    "language": _("drafts in this language are not complete"),
    "first-complaint": _("a complaint that is new to the house"),
    "sector": _("a trade where even a thank-you can tell too much"),
    "writer": _("it matters who writes here"),
    "wants": _("the customer asks for something"),
    "personal": _("it holds personal data"),
    "attached": _("pictures or files came along"),
    "long": _("it says more than a draft would answer"),
    "kind": _("there is nothing to answer"),
    "by-hand": _("somebody has to carry the words there"),
    "place": _("who signs automatic answers may not answer for this place"),
    "draft": _("there was no draft of substance"),
    "guard": _("the guard had something to say"),
    "cap": _("the day's number was reached"),
}
"""Reasons of `automating.meanwhile`, of `core.answering.border` and of the desk."""
