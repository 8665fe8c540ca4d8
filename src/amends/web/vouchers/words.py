"""Words: how a voucher stands, and what its ledger says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from datetime import datetime

    from amends.remedies.voucher import Voucher

DEEDS = {
    "issued": gettext_lazy("Issued"),
    "spent": gettext_lazy("Spent"),
    "expired": gettext_lazy("Run out"),
    "voided": gettext_lazy("Called back"),
}

ODD = {
    "own": gettext_lazy("The same person gave it and took it at the till"),
    "quick": gettext_lazy("Spent within minutes of its making"),
    "often": gettext_lazy("This customer was given several in three months"),
}
"""What looks odd about a voucher."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands, in a word, and how the word looks."""

    words: str
    tone: str
    usable: bool = False


def standing(voucher: Voucher, now: datetime) -> Standing:
    """Return how a voucher stands now."""
    if not voucher.left:
        return Standing(_("Nothing left"), "neutral")
    if voucher.has_expired(voucher.today(now)):
        return Standing(_("Run out"), "neutral")
    if voucher.left < voucher.amount:
        return Standing(_("Partly spent"), "accent", usable=True)
    return Standing(_("Unspent"), "good", usable=True)
