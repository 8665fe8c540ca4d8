"""What the page about answers sends back, beside its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.http import Http404

from amends.core.answering.lanes import BANDS, KINDS, Key
from amends.core.answering.risk import Risk
from amends.replies.chain import MOST, Demand

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


def demands_in(answers: Mapping[str, str]) -> dict[Risk, Demand]:
    """Return what a form demands at each risk; what is no number is left."""
    return {
        level: Demand(int(people), f"lead{level.value}" in answers)
        for level in Risk
        if (people := answers.get(f"people{level.value}", "")) in _numbers()
    }


def lane_in(request: StaffRequest) -> Key:
    """Return the lane that a form names; 404 for one that is not there."""
    channel, _, rest = request.POST.get("lane", "").partition(":")
    band, _, kind = rest.partition(":")
    seen = {str(pk): pk for pk in request.channels.values_list("pk", flat=True)}
    if channel not in seen or band not in BANDS or kind not in KINDS:
        raise Http404(request.path)
    return seen[channel], band, kind


def _numbers() -> set[str]:
    return {str(number) for number in range(1, MOST + 1)}
