"""Causes of a broken time, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

CAUSES: dict[str, _StrPromise] = {
    "staff": _("Too few people"),
    "busy": _("A rush"),
    "away": _("The owner was away"),
    "unseen": _("Nobody saw it"),
    "facts": _("Waiting for facts"),
    "approval": _("Waiting for approval"),
    "technical": _("A fault in a system"),
    "promise": _("The promised time was too short"),
    "other": _("Something else"),
}
