"""Yelp for those who are no partners: told by mail, answered on its page."""

from __future__ import annotations

import re

from amends.channels.letters.notices.shape import Shape

SHAPE = Shape(
    slug="yelp",
    name="Yelp",
    domains=("yelp.com", "mail.yelp.com"),
    subject=re.compile(
        r"\b(?:wrote|posted|left) a .{0,20}\breview\b|\bnew review\b", re.IGNORECASE
    ),
    author=re.compile(r"^(.{2,60}?) (?:wrote|posted|left) a\b", re.IGNORECASE),
    begins=re.compile(
        r"^(?:Review|Here.s what .{1,60} (?:wrote|said))\s*:?$", re.IGNORECASE
    ),
    ends=re.compile(r"^(?:Respond|Reply|Read|View)\b", re.IGNORECASE),
    hosts=("yelp.com",),
    path=re.compile(r"/biz|review", re.IGNORECASE),
)
