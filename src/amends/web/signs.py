"""Signs: the word, tone and drawing that stand for a state, a mood or a promise.

Called by the components ``status``, ``polarity`` and ``deadline``. A colour never says
it alone: each sign has its own shape and its own word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Sign:
    """How one state is shown."""

    name: _StrPromise
    tone: str
    drawing: str


STATES = {
    "open": Sign(_("Open"), "neutral", "open"),
    "waiting": Sign(_("Waiting for the customer"), "neutral", "waiting"),
    "snoozed": Sign(_("Snoozed"), "neutral", "snoozed"),
    "closed": Sign(_("Closed"), "neutral", "done"),
    "mended": Sign(_("Mended"), "gold", "mended"),
    "assumed": Sign(_("Assumed solved"), "neutral", "done"),
    "disputed": Sign(_("Disputed"), "danger", "wrong"),
    "draft": Sign(_("Draft"), "neutral", "open"),
    "approved": Sign(_("Approved"), "accent", "waiting"),
    "sending": Sign(_("Sending"), "accent", "waiting"),
    "pending": Sign(_("With the platform"), "accent", "waiting"),
    "accepted": Sign(_("With the platform"), "accent", "waiting"),
    "published": Sign(_("Published"), "good", "done"),
    "rejected": Sign(_("Rejected by the platform"), "danger", "wrong"),
    "failed": Sign(_("Not sent"), "danger", "wrong"),
    "undone": Sign(_("Taken back"), "neutral", "open"),
    "manual": Sign(_("Yours to publish"), "warning", "open"),
    "unknown": Sign(_("Not known yet"), "warning", "waiting"),
}
POLARITIES = {
    "neg": Sign(_("Unhappy"), "danger", "face-frown"),
    "neu": Sign(_("Neutral"), "neutral", "minus"),
    "pos": Sign(_("Happy"), "good", "face-smile"),
    "mix": Sign(_("Mixed"), "warning", "scale"),
}
DEADLINES = {
    "calm": Sign(_("Answer due"), "neutral", "clock"),
    "near": Sign(_("Answer due soon"), "warning", "clock"),
    "passed": Sign(_("Answer overdue, was due"), "danger", "exclamation-triangle"),
    "kept": Sign(_("Promise kept, was due"), "good", "check"),
}
