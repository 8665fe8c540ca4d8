"""Importing: every row of every file comes in once, however often its worker dies."""

from __future__ import annotations

from random import Random

from django.core.files.base import ContentFile
from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.cases.feedback import Feedback
from amends.channels.file_import import FileImport, Progress
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.journeys import importing
from tests.faults import desk

ROWS = 60
BATCH = 15


class ImportingStory:
    """Kadri brings a file each round; one of its rows is not a review."""

    points = (
        "arrival.after_insert",
        "arrival.before_commit",
        "importing.batch",
        "job.started",
        "job.before_done",
        "job.after_done",
    )

    def prepare(self) -> None:
        """Open the business and take in a first file, so that all is loaded."""
        # Batches as small as the files, so that workers die between them.
        importing.BATCH = BATCH
        with scopes_disabled():
            self.desk = desk.opened()
        with scope(organisation=self.desk.house):
            importing.run(self._brought(0))
        with scopes_disabled():
            Job.objects.all().delete()

    def ask(self, number: int, random: Random) -> None:
        """Bring a file and start it."""
        with scope(organisation=self.desk.house), transaction.atomic():
            self._brought(number)

    def _brought(self, number: int) -> FileImport:
        lines = [
            f"{number}-{row},2026-09-01,Guest {row},{row % 5 + 1},Pizza {row} was cold."
            for row in range(ROWS)
        ]
        lines.append(f"{number}-x,2026-09-01,Nobody,many stars,Pizza was fine.")
        text = "\n".join(["id,date,author,rating,text", *lines])
        content = ContentFile(text.encode())
        row = importing.receive_file(
            self.desk.house,
            content,
            f"{number}.csv",
            location=None,
            by=self.desk.kadri.user,
            at=clock.now(),
        )
        importing.start(row, row.mapping)
        return row

    @scopes_disabled()
    def finished(self) -> bool:
        """Say whether every file is done; whoever died too often is run again."""
        for job in Job.objects.dead():
            job.revive()
        return not FileImport.objects.exclude(progress=Progress.DONE).exists()

    @scopes_disabled()
    def wrongs(self) -> list[str]:
        """Count rows, and what each file says of itself."""
        wrongs = []
        files = list(FileImport.objects.all())
        for file in files:
            told = (file.progress, file.taken, file.created, len(file.problems))
            if told != (Progress.DONE, ROWS + 1, ROWS, 1):
                wrongs.append(f"{file.name}: {told}")
        there = Feedback.objects.count()
        if there != len(files) * ROWS:
            wrongs.append(f"{there} rows of {len(files)} files")
        return wrongs

    @scopes_disabled()
    def figures(self) -> dict[str, int]:
        """Count files and rows."""
        return {
            "files": FileImport.objects.count(),
            "rows": Feedback.objects.count(),
        }
