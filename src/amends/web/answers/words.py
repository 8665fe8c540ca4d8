"""What lanes and risks are called among people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from amends.core.answering.risk import Risk

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

BANDS: dict[str, _StrPromise] = {
    "5": _("5 stars"),
    "4": _("4 stars"),
    "3": _("3 stars"),
    "1-2": _("1 or 2 stars"),
    "none": _("no stars"),
}
FROM: dict[Risk, _StrPromise] = {
    Risk.LOW: _("Nothing speaks for more."),
    Risk.RAISED: _(
        "A delicate warning is passed, somebody difficult writes, or it is a complaint "
        "in health or finance."
    ),
    Risk.HIGH: _("Safety, allergy, discrimination, threats, law, press, leaked data."),
}
