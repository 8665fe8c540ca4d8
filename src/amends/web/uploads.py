"""Files on their way in: decided on before their bytes lie on the disk.

A page that takes files says how much with `upload_limits.takes`; every other page
takes words only. The settings name `CappedUpload` as the one way in which files come.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

from amends.web.upload_limits import AROUND, TooLarge, limit_of

ARRIVING = "arriving"
"""The folder of MEDIA_ROOT in which files lie while they come in."""


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
