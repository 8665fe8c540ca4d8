"""Facebook's recommendations: no interface shows them since version 22."""

from __future__ import annotations

import re

from amends.channels.letters.notices.shape import Shape

SHAPE = Shape(
    slug="facebook",
    name="Facebook",
    domains=("facebookmail.com", "facebook.com"),
    subject=re.compile(
        r"\b(?:recommend(?:s|ed)|doesn.t recommend|reviewed)\b", re.IGNORECASE
    ),
    author=re.compile(
        r"^(.{2,60}?) (?:doesn.t recommend|recommend(?:s|ed)|reviewed)\b", re.IGNORECASE
    ),
    begins=re.compile(
        r"(?:doesn.t recommend|recommend(?:s|ed)|reviewed) .{2,100}[.:]?$",
        re.IGNORECASE,
    ),
    ends=re.compile(r"^(?:See|View|Reply)\b", re.IGNORECASE),
    hosts=("facebook.com",),
    path=re.compile(r"/", re.IGNORECASE),
)
