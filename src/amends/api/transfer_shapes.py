"""What a merge or a split looks like by API."""

from __future__ import annotations

from ninja import Schema

from amends.cases.transfer import Transfer

WHY = {
    "same": "That is the same case.",
    "gone": "One of them was merged into another case already.",
    "all": "Name some of the case's feedback, and leave some in it.",
    "later": "Something was moved on since; take that back first.",
}


class TransferOut(Schema):
    """A merge or a split; delete it to take it back."""

    id: int
    kind: str
    source: str
    target: str


def told(made: Transfer) -> TransferOut:
    """Return a merge or a split as the API tells it."""
    return TransferOut(
        id=made.pk,
        kind=made.kind,
        source=made.source.reference,
        target=made.target.reference,
    )
