"""Describing: what the page of a pattern says and draws, made when it is found.

So that the page itself counts nothing and loads no table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import polars as pl

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.channels.registry import CONNECTORS
from amends.core.patterns import Story, sentence
from amends.core.patterns.actions import suggested
from amends.insights.own_action import OwnAction
from amends.journeys.learning.checking import checked
from amends.journeys.learning.drawing import drawn

SPOKEN = ("et", "fi", "ro", "en")


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids of a context are called, and what the house itself would try."""

    places: dict[str, str]
    own: dict[str, list[str]]

    @classmethod
    def of(cls, house: Organisation) -> Names:
        """Return the names of a house; call inside its scope."""
        rows = Location.objects.filter(organisation=house).values_list("pk", "name")
        return cls({str(pk): name for pk, name in rows}, OwnAction.catalogue())

    def named(self, story: Story) -> Story:
        """Return the story with the names that people know."""
        said = tuple((dim, self.value(dim, value)) for dim, value in story.context)
        return replace(story, context=said)

    def value(self, dim: str, value: str) -> str:
        """Return what one value of a context is called."""
        if dim == "location":
            return self.places.get(value, value)
        if dim == "channel" and value in CONNECTORS:
            return str(CONNECTORS[value].platform.name)
        return value


def describe(table: pl.DataFrame, story: Story, names: Names) -> dict[str, Any]:
    """Return sentences, picture, what was checked, and actions."""
    picture = drawn(table, story)
    return {
        "sentences": sentences(story, names),
        "actions": {lang: list(suggested(story, lang, names.own)) for lang in SPOKEN},
        "picture": picture,
        "checked": checked(table, story),
        "location": _only_place(table, story),
    }


def sentences(story: Story, names: Names) -> dict[str, str]:
    """Return the sentence of a story in each language of the pages."""
    # People count texts; what each weighs in the evidence is nobody's business here.
    counted = replace(story, observed=float(len(story.ids))) if story.ids else story
    named = names.named(counted)
    return {lang: sentence(named, lang) for lang in SPOKEN}


def _only_place(table: pl.DataFrame, story: Story) -> int | None:
    """Return the place where all of it happened, None where it was several."""
    ids = [int(i) for i in story.ids]
    places = table.filter(pl.col("id").is_in(ids))["location"].unique().to_list()
    known = set(Location.objects.filter(pk__in=places).values_list("pk", flat=True))
    return known.pop() if len(places) == 1 and known else None
