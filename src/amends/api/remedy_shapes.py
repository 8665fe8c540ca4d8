"""What the API tells of remedies, and takes."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from amends.api.fields import PLAIN, Amount, Needed, Reference, Sum, Words
from amends.core.remedying.policy import KINDS


class RemedyIn(Schema):
    """A remedy to give; ``reason`` says why it is not what the policy gives."""

    case: Reference
    kind: Literal[KINDS]  # type: ignore[valid-type] # the catalogue is the contract
    amount: Sum | None = None
    reason: Words = ""
    note: Words = ""
    key: Annotated[str, Field(min_length=1, max_length=64, pattern=PLAIN)]


class RefusalIn(Schema):
    """Why it is turned down."""

    reason: Annotated[Needed, Field(max_length=500)]


class RemedyOut(Schema):
    """A remedy and where it stands: given, waiting or refused.

    ``wanted`` is what the customer asked for, as ids of the taxonomy.
    """

    id: int
    case_id: int
    kind: str
    amount: Amount | None
    currency: str
    wanted: list[str]
    state: str
    proposed_kind: str
    proposed_amount: Amount | None
    reason: str
    rule: str
    edition: int
    authority: str
    asked_at: datetime


class RemedyPage(Schema):
    """Some remedies; ``next`` is the cursor of the following page."""

    items: list[RemedyOut]
    next: str | None
