"""More than the house takes: refused before it lies on the disk, by every door."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from amends.cases.attachment import Attachment
from amends.channels.file_import import FileImport
from amends.web.form import photos
from amends.web.upload_limits import AROUND
from amends.web.uploads import ARRIVING, Arriving
from tests.web.form.conftest import Visitor, form_channel, visitor
from tests.world import signed_in, with_token

__all__ = ["form_channel", "visitor"]
BOUNDARY = "paper"
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"


class Endless:
    """A body that remembers whether anybody read it."""

    def __init__(self) -> None:
        self.read_bytes = 0

    def read(self, size: int = 65536) -> bytes:
        self.read_bytes += size
        return b"x" * size

    readline = read


def announced(client: Client, path: str, size: int, **more: str) -> tuple[Any, Endless]:
    """Begin to send so many bytes; return the answer and the body."""
    body = Endless()
    headers = {"CONTENT_LENGTH": str(size), "wsgi.input": body, **more}
    answer = client.generic("POST", path, CONTENT_TYPE=MULTIPART, **headers)
    return answer, body


def small(name: str = "a.csv", size: int = 2000) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"stars,text\n" + b"5,fine\n" * (size // 7))


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """Return the files that came to lie on the disk while they came in."""
    opened: list[Path] = []
    begin = Arriving.__init__

    def remembered(self: Arriving, *words: str) -> None:
        begin(self, *words)
        opened.append(Path(self.temporary_file_path()))

    monkeypatch.setattr(Arriving, "__init__", remembered)
    return opened


def test_an_import_that_says_it_is_too_large_is_not_read(kadri, tartu, settings):
    settings.UPLOAD_LIMIT = 1000
    kadris = signed_in(kadri)
    answer, body = announced(kadris, "/imports/new/", 1000 + AROUND + 1)
    assert answer.status_code == 413
    assert body.read_bytes == 0


def test_an_import_that_becomes_too_large_is_stopped_on_its_way(
    kadri, tartu, settings, seen
):
    settings.UPLOAD_LIMIT = 1000
    answer = signed_in(kadri).post("/imports/new/", {"file": small()})
    assert answer.status_code == 413
    assert "too large" in answer.content.decode()
    assert seen
    assert not any(path.exists() for path in seen)
    assert not FileImport.objects.exists()


def test_a_guest_who_sends_a_film_is_told_in_the_guests_language(visitor):
    most = photos.MOST * photos.LARGEST
    guest = Client(headers={"Accept-Language": "et"})
    answer, body = announced(guest, "/f/tuul-tartu/", most + AROUND + 1)
    assert (answer.status_code, body.read_bytes) == (413, 0)
    assert "liiga suur" in answer.content.decode()


def test_photos_that_fit_still_come(visitor: Visitor):
    photo = SimpleUploadedFile("pizza.jpg", b"\xff\xd8\xff" + b"0" * 5000)
    assert visitor.send(text="Külm", photos=photo).status_code == 302
    assert Attachment.objects.get().size == 5003


def test_no_other_page_takes_files_from_strangers(seen, db):
    answer = Client().post("/account/login/", {"file": small()})
    assert answer.status_code == 413
    assert not any(path.exists() for path in seen)


def test_the_api_says_so_as_a_problem(kadri):
    body = b'{"text": "' + b"x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE + b'"}'
    answer = with_token(kadri).post(
        "/api/v1/feedback", body, content_type="application/json"
    )
    assert answer.status_code == 413
    assert answer["Content-Type"] == "application/problem+json"
    assert "2 MB" in answer.json()["detail"]


def test_what_is_kept_was_only_renamed(kadri, tartu, seen):
    signed_in(kadri).post("/imports/new/", {"file": small()})
    kept = Path(FileImport.objects.get().file.path)
    assert kept.exists()
    assert [path.parent.name for path in seen] == [ARRIVING]
    assert not seen[0].exists()
