"""Lists that are read by name: sought by words, and paged from one name to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from ninja import Query

from amends.api.paging import cut, place

Search = Annotated[
    str,
    Query(max_length=100, pattern=r"^[^\x00]*$", description="part of a name"),
]


def page_by_name(
    rows: Any,  # noqa: ANN401 - a question that knows `mentioning`, `by_name`, `after`
    *,
    search: str,
    limit: int,
    after: str,
) -> tuple[Sequence[Any], str | None]:
    """Return a page of what is called so, and the cursor of the next page, if any."""
    found = rows.mentioning(search.strip()) if search.strip() else rows
    found = found.by_name()
    if after:
        found = found.after(*place(after, str, int))
    return cut(list(found[: limit + 1]), limit, "name", "pk")
