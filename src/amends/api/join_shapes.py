"""What a program says to merge or split cases."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import Field

from amends.api.rule_shapes import (
    Row,
)


class MergeIn(Schema):
    """The case whose matter goes on in this one."""

    other: Annotated[str, Field(max_length=20)]


class SplitIn(Schema):
    """The feedback that gets a case of its own."""

    feedback: Annotated[list[Row], Field(min_length=1, max_length=100)]
