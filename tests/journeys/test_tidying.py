"""Files that a killed process left are taken away; those in use stay."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from amends.cases.attachment import Attachment
from amends.channels.incoming import File
from amends.foundation import clock
from amends.foundation.jobs import timetable
from amends.journeys import importing
from amends.journeys.tidying import GRACE, tidy
from tests.world import said

CSV = b"stars,text\n5,fine\n"


@pytest.fixture
def media(settings, tmp_path):
    """Return a folder of files of our own."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def left(path: Path, age: timedelta) -> Path:
    """Leave a file behind as a killed process does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"half")
    moment = (clock.now() - age).timestamp()
    os.utime(path, (moment, moment))
    return path


def aged(path: str) -> Path:
    moment = (clock.now() - 2 * GRACE).timestamp()
    os.utime(path, (moment, moment))
    return Path(path)


def test_what_no_row_names_goes_after_a_day(media, tuul):
    strays = [
        left(media / folder / name, 2 * GRACE)
        for folder, name in (
            ("imports", "1/abc"),
            ("attachments", "1/def"),
            ("arriving", "tmp.upload"),
        )
    ]
    assert tidy(at=clock.now()) == 3
    assert not any(path.exists() for path in strays)


def test_what_is_still_coming_in_stays(media, tuul):
    fresh = left(media / "imports" / "1" / "abc", timedelta(hours=1))
    assert tidy(at=clock.now()) == 0
    assert fresh.exists()


def test_what_a_row_names_stays_in_every_house(media, by_hand, tuul, olev):
    said(by_hand, "Look", files=(File("a.jpg", "image/jpeg", b"1"),))
    photo = aged(Attachment.objects.get().file.path)
    brought = importing.receive_file(
        tuul, ContentFile(CSV), "a.csv", location=None, by=None, at=clock.now()
    )
    table = aged(brought.file.path)
    assert tidy(at=clock.now()) == 0
    assert photo.exists()
    assert table.exists()


def test_other_peoples_folders_are_not_ours_to_judge(media, tuul):
    theirs = left(media / "letters" / "logo.png", 2 * GRACE)
    assert tidy(at=clock.now()) == 0
    assert theirs.exists()


def test_it_stands_on_the_timetable():
    assert "tidy" in [entry.name for entry in timetable.entries()]
