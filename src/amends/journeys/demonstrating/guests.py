"""Who writes: names as people show them, and how they can be recognised."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from django.utils.text import slugify

from amends.journeys.demonstrating.shelf import table


@dataclass(frozen=True, slots=True)
class Guest:
    """A person who eats at Tuul."""

    first: str
    last: str
    lang: str

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.first} {self.last}"

    @property
    def email(self) -> str:
        """An address that leads nowhere."""
        return f"{slugify(self.first)}.{slugify(self.last)}@mail.example"


def invent(chance: Random, lang: str) -> Guest:
    """Make up somebody who speaks this language."""
    names = table("names")[lang]
    first, last = chance.choice(names["first"]), chance.choice(names["last"])
    # A family name of the Slavic and Latvian kind follows its bearer.
    if isinstance(last, list):
        last = last[first in names["women"]]
    return Guest(first, last, lang)


def shown(chance: Random, guest: Guest) -> str:
    """Return the name as this guest shows it in public."""
    ways = (
        guest.name,
        guest.name,
        f"{guest.first} {guest.last[0]}.",
        guest.first,
        f"{guest.first.lower()}{chance.randrange(70, 99)}",
    )
    return chance.choice(ways)


def handle(author: str, key: str) -> str:
    """Return the name of somebody's account on paper."""
    name = slugify(author)
    return (
        name if " " in author and not author.endswith(".") and name else f"{name}-{key}"
    )
