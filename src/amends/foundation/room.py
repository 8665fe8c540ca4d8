"""Room on the disk: told apart from other failures, and never half used."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.files.storage import FileSystemStorage
from django.db import OperationalError

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FULL = ("disk is full", "no space left")
"""What SQLite and PostgreSQL say."""


def lacks_room(error: BaseException | None) -> bool:
    """Say whether an error, or one behind it, means that the disk is full."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in NO_ROOM:
            return True
        if isinstance(error, OperationalError):
            words = str(error).casefold()
            if any(full in words for full in FULL):
                return True
        error = error.__cause__ or error.__context__
    return False


class WholeFiles(FileSystemStorage):
    """Stores a file whole or not at all."""

    def _save(self, name: str, content: Any) -> str:  # noqa: ANN401 - Django's file
        try:
            saved: str = super()._save(name, content)  # type: ignore[misc]  # not in the stubs
        except BaseException:
            # Names are random, so what lies there now is the half that we wrote.
            with suppress(OSError):
                Path(self.path(name)).unlink()
            raise
        return saved
