"""How many bytes of files a page takes, said where the page is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.urls import Resolver404, resolve

# The words beside the files, and what a form writes around them.
AROUND = 256 * 1024
View = TypeVar("View", bound=Callable[..., Any])


class TooLarge(RequestDataTooBig):
    """More was sent than this page takes; ``limit`` are the bytes it does take."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} bytes")
        self.limit = limit


def takes(limit: Callable[[], int]) -> Callable[[View], View]:
    """Mark a view that takes files of so many bytes together; ask anew each time."""

    def mark(view: View) -> View:
        view.takes = limit  # type: ignore[attr-defined] # read by limit_of
        return view

    return mark


def limit_of(request: HttpRequest) -> int:
    """Return how many bytes of files the page at this address takes."""
    try:
        view = resolve(request.path_info, getattr(request, "urlconf", None)).func
    except Resolver404:
        return 0
    limit = getattr(view, "takes", None)
    return limit() if limit else 0
