"""Tidying: files that no row names, left by a worker or a page that was killed.

A file is written before its row is, so a power cut between the two leaves it behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from django.conf import settings
from django_scopes import scopes_disabled

from amends.accounts.place_file import PlaceFile
from amends.accounts.sign_in import SignIn
from amends.cases.attachment import Attachment
from amends.channels.file_import import FileImport
from amends.followups.visit_file import VisitFile
from amends.foundation import clock
from amends.foundation.jobs import Priority, task
from amends.routing.notice import Notice
from amends.routing.notice_letter import NoticeLetter

# Whoever writes a file writes its row within minutes; an upload may take an hour.
GRACE = timedelta(days=1)
BATCH = 500
# Only folders of ours are looked into: what else lies in the home is not ours to judge.
Kept = type[Attachment] | type[FileImport] | type[PlaceFile] | type[VisitFile]
KEPT: dict[str, Kept] = {
    "attachments": Attachment,
    "imports": FileImport,
    "places": PlaceFile,
    "visits": VisitFile,
}
PASSING = ("arriving",)


def tidy(*, at: datetime) -> int:
    """Delete files older than a day that no row names; return how many."""
    root = Path(settings.MEDIA_ROOT)
    strays = [path for folder in PASSING for path in _old(root / folder, at)]
    for folder, model in KEPT.items():
        strays += _unnamed(root, _old(root / folder, at), model)
    for path in strays:
        path.unlink(missing_ok=True)
    return len(strays)


def _old(folder: Path, at: datetime) -> Iterator[Path]:
    before = (at - GRACE).timestamp()
    for path in folder.rglob("*"):
        if path.is_file() and path.stat().st_mtime < before:
            yield path


def _unnamed(
    root: Path,
    paths: Iterable[Path],
    model: Kept,
) -> Iterator[Path]:
    left = iter(paths)
    while batch := {
        path.relative_to(root).as_posix(): path for path in islice(left, BATCH)
    }:
        with scopes_disabled():
            rows = model.objects.filter(file__in=batch)
            named = set(rows.values_list("file", flat=True))
        yield from (path for name, path in batch.items() if name not in named)


@task(priority=Priority.BULK)
def tidy_later() -> None:
    """Tidy; the timetable asks for it once a day."""
    now = clock.now()
    SignIn.objects.over(now).delete()
    with scopes_disabled():
        Notice.objects.over(now).delete()
        NoticeLetter.objects.over(now).delete()
    tidy(at=now)
