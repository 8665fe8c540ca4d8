"""Kinds of fields that many shapes share, with the bounds of what we store."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer, StringConstraints

PLAIN = r"^[^\x00]*$"
"""No database of ours stores NUL."""

Row = Annotated[int, Field(ge=1, lt=2**63)]
Reference = Annotated[str, Field(max_length=20)]
Sum = Annotated[Decimal, Field(ge=0, le=100_000, decimal_places=2, max_digits=10)]
Amount = Annotated[Decimal, PlainSerializer(str, return_type=str)]
"""A sum as a text, so that no program rounds it."""
Words = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=500, pattern=PLAIN)
]
Needed = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, pattern=PLAIN)
]
"""Words that must be there; whoever uses it says how many."""
Tongue = Literal["et", "fi", "ro", "en"]
