"""What a customer wants, as the API tells it."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

Short = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]


class WishIn(Schema):
    """How a customer wants to be dealt with; empty for no wish."""

    language: Annotated[str, Field(pattern="^([a-z]{2,3})?$")] = ""
    way: Literal["", "email", "phone", "chat", "post", "public"] = ""
    address: Literal["", "informal", "formal"] = ""
    called: Short = ""
