"""Words: how content a customer is, and what became of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrPromise

STATES: Mapping[str, tuple[_StrPromise, str]] = {
    "confirmed": (_("Confirmed by the customer"), "good"),
    "assumed": (_("Assumed: no word came"), "neutral"),
    "disputed": (_("Disputed by the customer"), "danger"),
}
SOLVED: Mapping[str, _StrPromise] = {
    "yes": _("Yes"),
    "partly": _("In part"),
    "no": _("No"),
}
WAYS: Mapping[str, _StrPromise] = {
    "waiting": _("Waits for its day"),
    "sending": _("On its way"),
    "unknown": _("On its way"),
    "sent": _("Asked"),
    "link": _("Asked by link"),
    "skipped": _("Not asked"),
    "held": _("Held by the guard"),
    "failed": _("Could not be sent"),
}
WHY: Mapping[str, _StrPromise] = {
    "opted out": _("wants no such messages"),
    "cap": _("was asked not long ago"),
    "off": _("asking was switched off"),
    "answered": _("had answered already"),
    "quiet": _("waits for the morning"),
}
BASES: Mapping[str, _StrPromise] = {
    "": _("Nobody is asked"),
    "complaint": _("Part of handling the complaint that they made"),
    "existing_customer": _("Existing customers, told of their right to object"),
    "consent": _("Consent that each of them gave"),
}
