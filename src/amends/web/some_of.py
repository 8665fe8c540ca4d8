"""Some dozens of a long list, sought by words: the same way on every page of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from amends.web.staff import StaffRequest

PAGE = 48
LONGEST = 100


class SomeOf:
    """One page of a list that knows ``mentioning``, and the ways on and back.

    ``link`` makes the address of the list from its query. ``many`` says that seeking
    is worth a box.
    """

    def __init__(
        self,
        request: StaffRequest,
        rows: QuerySet[Any],
        link: Callable[..., str],
    ) -> None:
        self.words = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
        number = page_number(request)
        sought: Any = rows
        found = sought.mentioning(self.words) if self.words else rows
        shown = list(found[number * PAGE : (number + 1) * PAGE + 1])
        query = {"q": self.words} if self.words else {}
        self.rows = shown[:PAGE]
        self.many = bool(self.words) or number > 0 or len(shown) > PAGE
        self.newer = link(page=number - 1, **query) if number else ""
        self.older = link(page=number + 1, **query) if len(shown) > PAGE else ""


def page_number(request: StaffRequest) -> int:
    """Return which page of the list is asked for, from 0."""
    asked = request.GET.get("page", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else 0
