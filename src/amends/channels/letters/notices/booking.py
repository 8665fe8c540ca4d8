"""Booking.com for those without its interface: grades out of ten, answered there."""

from __future__ import annotations

import re

from amends.channels.letters.notices.shape import Shape

SHAPE = Shape(
    slug="booking",
    name="Booking.com",
    domains=("booking.com",),
    subject=re.compile(
        r"\bnew (?:guest )?review\b|\bguest review(?:ed)?\b", re.IGNORECASE
    ),
    author=re.compile(
        r"^(?:Guest|Guest name)\s*:\s+(.{2,60})$|review from (.{2,60})$", re.IGNORECASE
    ),
    begins=re.compile(r"^(?:What .{2,40} said|Review|Comments?)\s*:?$", re.IGNORECASE),
    ends=re.compile(r"^(?:Respond|Reply|See|View)\b", re.IGNORECASE),
    hosts=("booking.com",),
    path=re.compile(r"review", re.IGNORECASE),
)
