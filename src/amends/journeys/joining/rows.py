"""The rows that hang on a case, and how they go to another."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.note import Note
from amends.cases.order import Order
from amends.cases.transfer import Transfer
from amends.remedies.investigation import Investigation
from amends.remedies.letter import Letter
from amends.remedies.promise import Promise
from amends.remedies.remedy import Remedy
from amends.remedies.spotted import Spotted
from amends.remedies.stage import Stage
from amends.replies.draft import Draft
from amends.replies.publication import Publication
from amends.understanding.mention import Mention

WHOLE: tuple[type[models.Model], ...] = (
    Feedback,
    Mention,
    Note,
    Draft,
    Publication,
    Remedy,
    Promise,
    Spotted,
    Letter,
    Investigation,
    Stage,
)
"""All that hangs on a case and can hang on another."""

Moved = dict[str, list[int]]


class NotPossible(Exception):
    """These two cannot be merged, or this cannot be taken out; ``why`` is a sign.

    ``same``: one case; ``gone``: it was merged away already; ``all``: nothing would
    stay behind; ``later``: something else was moved since.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def transferred(
    kind: str, source: Case, target: Case, moved: Moved, *, by: User, at: datetime
) -> Transfer:
    """Remember what went where."""
    made: Transfer = Transfer.objects.create(
        organisation_id=source.organisation_id,
        kind=kind,
        source=source,
        target=target,
        moved=moved,
        state=source.state,
        made_by=by,
        made_at=at,
    )
    return made


def carry(moved: Moved, to: Case) -> None:
    """Let these rows hang on that case."""
    every: tuple[type[models.Model], ...] = (*WHOLE, Order)
    for rows in every:
        ids = moved.get(name_of(rows), [])
        if ids:
            rows.objects.filter(pk__in=ids).update(case=to)  # type: ignore[attr-defined] # every model has them


def ids_of(rows: type[models.Model], **which: object) -> list[int]:
    """Return the ids of the rows, in their order."""
    found = rows.objects.filter(**which)  # type: ignore[attr-defined] # every model has them
    return list(found.order_by("pk").values_list("pk", flat=True))


def name_of(rows: type[models.Model]) -> str:
    """Return what a transfer calls a model."""
    return str(rows._meta.label)  # noqa: SLF001 - Django's documented way


def lock(*cases: Case) -> None:
    """Let nobody else merge or split these cases meanwhile."""
    # In one order everywhere: two people merging crosswise must not wait for ever.
    ids = sorted(case.pk for case in cases)
    rows = Case.objects.select_for_update(of=("self",)).filter(pk__in=ids)
    list(rows.order_by("pk"))
