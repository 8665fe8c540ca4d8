"""Sight: the patterns and actions that the asker may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from amends.insights.action import Action, ActionQuerySet
from amends.insights.pattern import Pattern, PatternQuerySet

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


def patterns(request: StaffRequest) -> PatternQuerySet:
    """Return the patterns of the asker's places."""
    rows: PatternQuerySet = Pattern.objects.all().visible_to(request.member)
    return rows


def actions(request: StaffRequest) -> ActionQuerySet:
    """Return the actions about those patterns."""
    rows: ActionQuerySet = Action.objects.all().visible_to(request.member)
    return rows


def pattern_or_404(request: StaffRequest, pk: int) -> Pattern:
    """Return one pattern, or answer that there is none."""
    found: Pattern = get_object_or_404(
        patterns(request).select_related("location", "organisation"), pk=min(pk, 2**62)
    )
    return found


def action_or_404(request: StaffRequest, pk: int) -> Action:
    """Return one action, or answer that there is none."""
    ways = ("pattern__location", "organisation", "saying")
    rows = actions(request).select_related(*ways)
    found: Action = get_object_or_404(rows, pk=min(pk, 2**62))
    return found
