"""Apple Business: what people say on Maps; nobody but Apple can be asked for it."""

from __future__ import annotations

import re

from amends.channels.letters.notices.shape import Shape

SHAPE = Shape(
    slug="apple",
    name="Apple",
    domains=("apple.com", "email.apple.com"),
    subject=re.compile(
        r"\b(?:rating|review|feedback)s?\b.{0,80}\b(?:place|maps)\b|"
        r"\b(?:place|maps)\b.{0,80}\b(?:rating|review|feedback)",
        re.IGNORECASE,
    ),
    author=re.compile(r"^(?:From|By)\s*:\s+(.{2,60})$", re.IGNORECASE),
    begins=re.compile(r"^(?:Feedback|Comment|Review)\s*:?$", re.IGNORECASE),
    ends=re.compile(r"^(?:View|Sign in)\b", re.IGNORECASE),
    hosts=("businessconnect.apple.com", "business.apple.com"),
    path=re.compile(r"/", re.IGNORECASE),
    linked=False,
)
