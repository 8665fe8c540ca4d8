"""The disk is full: said plainly, nothing half stored, and the next try works."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, filesystem
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.db import OperationalError
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.attachment import Attachment
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.file_import import FileImport
from amends.channels.incoming import File
from amends.foundation.room import WholeFiles, lacks_room
from amends.journeys import arrival, importing
from tests.world import said, signed_in

CSV = b"date,stars,text\n2026-09-14,1,The pizza was cold\n"
SAID = "The disk is full"


@pytest.fixture
def browser(kadri: Membership, tartu: Location) -> Client:
    """Kadri's browser, which shows failures as people see them."""
    client = signed_in(kadri)
    client.raise_request_exception = False
    return client


def no_room(*_args: Any, **_more: Any) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def no_room_to_come(handler: TemporaryFileUploadHandler, *_args: Any) -> None:
    # Django leaves the half file to the collector, which would warn of it here.
    handler.file.close()
    no_room()


def stored() -> set[Path]:
    return {path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}


@contextmanager
def nothing_kept() -> Iterator[None]:
    before = stored()
    yield
    assert stored() == before


def bring(browser: Client) -> Any:
    return browser.post("/imports/new/", {"file": SimpleUploadedFile("a.csv", CSV)})


@pytest.mark.parametrize(
    "meets_the_disk",
    [
        (TemporaryFileUploadHandler, "receive_data_chunk", no_room_to_come),
        (filesystem, "file_move_safe", no_room),
    ],
    ids=["while it comes", "when it is kept"],
)
def test_an_upload_that_does_not_fit_is_told_and_leaves_nothing(
    browser: Client,
    monkeypatch: pytest.MonkeyPatch,
    meets_the_disk: tuple[Any, str, Any],
) -> None:
    with nothing_kept(), monkeypatch.context() as full:
        full.setattr(*meets_the_disk)
        response = bring(browser)
    assert response.status_code == 507
    assert SAID in response.content.decode()
    assert not FileImport.objects.exists()
    assert bring(browser).status_code == 302


def test_a_database_without_room_leaves_no_file(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise OperationalError("database or disk is full")

    with nothing_kept(), monkeypatch.context() as patch:
        patch.setattr(FileImport, "save", full)
        response = bring(browser)
    assert response.status_code == 507
    assert SAID in response.content.decode()
    assert bring(browser).status_code == 302


def test_a_file_cut_off_half_way_is_taken_away() -> None:
    class Cut(ContentFile):  # type: ignore[type-arg]  # generic in the stubs only
        """A file during whose writing the disk fills up."""

        def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
            del chunk_size
            yield b"x" * 200_000
            no_room()

    with nothing_kept(), pytest.raises(OSError, match="No space"):
        default_storage.save("hostile/half", Cut(b"x"))


def test_a_mail_whose_attachment_does_not_fit_comes_whole_the_next_time(
    by_hand: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = (File("a.jpg", "image/jpeg", b"1"), File("b.jpg", "image/jpeg", b"2"))
    whole = WholeFiles._save
    done: list[str] = []

    def once(storage: WholeFiles, name: str, content: Any) -> str:
        if done:
            no_room()
        done.append(name)
        return whole(storage, name, content)

    with nothing_kept(), monkeypatch.context() as patch:
        patch.setattr(WholeFiles, "_save", once)
        with pytest.raises(OSError, match="No space"):
            said(by_hand, "Look at this", external_id="m-1", files=files)
    assert done
    assert not Case.objects.exists()
    said(by_hand, "Look at this", external_id="m-1", files=files)
    assert Attachment.objects.count() == 2


def test_an_import_goes_on_when_there_is_room_again(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(browser)
    row = FileImport.objects.get()
    importing.start(row, row.mapping)

    def full(*_args: object, **_more: object) -> None:
        raise OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(arrival, "welcome", full)
        with pytest.raises(OperationalError):
            importing.run_later.func(row.pk)
    assert not Case.objects.exists()
    importing.run_later.func(row.pk)
    row.refresh_from_db()
    assert (row.taken, row.created, row.progress) == (1, 1, "done")


@pytest.mark.parametrize(
    ("error", "full"),
    [
        (OSError(errno.ENOSPC, "x"), True),
        (OperationalError("database or disk is full"), True),
        (OperationalError("could not extend file: No space left on device"), True),
        (OperationalError("database is locked"), False),
        (OSError(errno.EACCES, "x"), False),
        (None, False),
    ],
)
def test_a_full_disk_is_told_from_other_trouble(
    error: BaseException | None, full: bool
) -> None:
    assert lacks_room(error) is full
