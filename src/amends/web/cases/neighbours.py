"""The open cases before and after one, for going through them one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amends.journeys.whole_house.one_case import ahead, behind, one_after, one_before
from amends.web import links

if TYPE_CHECKING:
    from collections.abc import Iterable

    from amends.cases.case import Case
    from amends.web.staff import StaffRequest


def neighbours_of(request: StaffRequest, case: Case) -> tuple[str, str]:
    """Return where the newer and the older one stand, empty at either end."""
    place = case.active_at, case.pk
    if request.ground.is_everything:
        return _address(ahead(*place)), _address(behind(*place))
    cases = request.cases
    return _address(one_before(cases, *place)), _address(one_after(cases, *place))


def _address(found: Iterable[Case]) -> str:
    return next((links.case(one.reference) for one in found), "")
