"""How much one request may bring: decided before its body lies on the disk.

A page that takes files says how much with `takes`; every other page takes words only.
The settings name `CappedUpload` as the one way in which files come to us.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpRequest
from django.urls import Resolver404, resolve

ARRIVING = "arriving"
"""The folder of MEDIA_ROOT in which files lie while they come in."""

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


class CappedUpload(TemporaryFileUploadHandler):
    """Files go to disk in a stream, on the file system where they are kept later.

    Raises TooLarge at once where Content-Length says so, else at the first byte that
    is too many; what was written until then is gone.
    """

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ANN401 - Django's own
        META: dict[str, str],  # noqa: N803 - Django's own
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Refuse what says of itself that it is too large."""
        del input_data, META, boundary, encoding
        assert self.request is not None  # noqa: S101 - for the type checker
        self.left = self.limit = limit_of(self.request)
        if content_length > self.limit + AROUND:
            raise TooLarge(self.limit)

    def new_file(self, *words: Any, **more: Any) -> None:  # noqa: ANN401 - Django's own
        """Open a file for what comes."""
        super(TemporaryFileUploadHandler, self).new_file(*words, **more)
        self.file = Arriving(str(self.file_name), str(self.content_type))

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write on, as long as it is not too much."""
        self.left -= len(raw_data)
        if self.left < 0:
            self.upload_interrupted()
            raise TooLarge(self.limit)
        super().receive_data_chunk(raw_data, start)


class Arriving(TemporaryUploadedFile):
    """A file that comes in under a name of ours; keeping it is a renaming, no copy."""

    def __init__(self, name: str, content_type: str) -> None:
        folder = Path(settings.MEDIA_ROOT) / ARRIVING
        folder.mkdir(parents=True, exist_ok=True)
        file = tempfile.NamedTemporaryFile(dir=folder, suffix=".upload")  # noqa: SIM115 - closed with the request
        UploadedFile.__init__(self, file, name, content_type, 0)
