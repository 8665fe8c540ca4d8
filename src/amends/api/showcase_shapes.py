"""The shapes of showcases."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from django.conf import settings
from ninja import Schema
from pydantic import Field, StringConstraints

from amends.cases.showcase import Showcase

FRAME, SCRIPT = "/r/{key}/", "/r/{key}.js"
"""The public addresses; a test compares them with the pages'."""
Row = Annotated[int, Field(ge=1, lt=2**63)]
Name = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=100, pattern=r"^[^\x00]*$"
    ),
]


class ShowcaseIn(Schema):
    """Its name, the sites that may show it, its places; no places: the whole house."""

    name: Name
    sites: Annotated[
        list[Annotated[str, Field(max_length=300, pattern=r"^[^\s\x00]+$")]],
        Field(max_length=50),
    ] = []
    places: Annotated[list[Row], Field(max_length=1000)] = []


class ShowcaseOut(Schema):
    """A showcase. ``frame`` is the page to frame, ``script`` what puts it there."""

    id: int
    name: str
    sites: list[str]
    places: list[int]
    everywhere: bool
    frame: str
    script: str
    made_at: datetime

    @staticmethod
    def resolve_sites(showcase: Showcase) -> list[str]:
        """One address each."""
        return showcase.sites.split()

    @staticmethod
    def resolve_places(showcase: Showcase) -> list[int]:
        """The ids of its places."""
        return [place.pk for place in showcase.places.all()]

    @staticmethod
    def resolve_frame(showcase: Showcase) -> str:
        """The whole address."""
        return settings.BASE_URL + FRAME.format(key=showcase.key)

    @staticmethod
    def resolve_script(showcase: Showcase) -> str:
        """The whole address."""
        return settings.BASE_URL + SCRIPT.format(key=showcase.key)
