"""Angi (HomeAdvisor): told by mail, answered in the office for pros."""

from __future__ import annotations

import re

from amends.channels.letters.notices.shape import Shape

SHAPE = Shape(
    slug="angi",
    name="Angi",
    domains=("angi.com", "angieslist.com", "homeadvisor.com"),
    subject=re.compile(
        r"\b(?:new|left you a|received a) .{0,40}\breview\b", re.IGNORECASE
    ),
    author=re.compile(
        r"^(?:Customer|Reviewer|Review by)\s*:?\s+(.{2,60})$", re.IGNORECASE
    ),
    begins=re.compile(r"^(?:Review|Comments?|What they said)\s*:?$", re.IGNORECASE),
    ends=re.compile(r"^(?:Respond|Reply|View)\b", re.IGNORECASE),
    hosts=("angi.com", "homeadvisor.com"),
    path=re.compile(r"review", re.IGNORECASE),
)
