"""Tripadvisor: its interface shows five reviews at most, and takes no answer."""

from __future__ import annotations

import re

from amends.channels.letters.notices.shape import Shape

SHAPE = Shape(
    slug="tripadvisor",
    name="Tripadvisor",
    domains=("tripadvisor.com", "e.tripadvisor.com"),
    subject=re.compile(
        r"\b(?:new|latest) .{0,40}\breview\b|\breviewed\b", re.IGNORECASE
    ),
    author=re.compile(
        r"^(?:Review by|By)\s*:?\s+(.{2,60})$|^(.{2,60}?) (?:just )?reviewed\b",
        re.IGNORECASE,
    ),
    begins=re.compile(r"^(?:Review|What they said|Their review)\s*:?$", re.IGNORECASE),
    ends=re.compile(r"^(?:Respond|Reply|Read|View|Manage)\b", re.IGNORECASE),
    hosts=("tripadvisor.com",),
    path=re.compile(r"Review|ManagementResponse", re.IGNORECASE),
)
