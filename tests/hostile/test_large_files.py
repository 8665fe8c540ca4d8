"""Files without measure: read in a stream, so that only the disk knows their size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.channels.file_import import FileImport
from tests.world import signed_in

SIZE = 20 * 1024 * 1024
ROOM = 60
"""MiB that reading may add, whatever the size."""

READ = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from django.conf import settings
settings.configure(USE_I18N=False)
from amends.channels.tables import Reader, guess, open_table

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

before = peak()
table = open_table(Path(sys.argv[1]))
now = datetime(2030, 1, 1, tzinfo=UTC)
reader = Reader(table, guess(table), zone=ZoneInfo("UTC"), now=now)
found = [0, 0]
for outcome in reader.read():
    found[outcome.item is None] += 1
print(*found, peak() - before)
"""


def read(path: Path) -> tuple[int, int, int]:
    """Return good rows, bad rows and the MiB that reading took."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    good, bad, room = map(int, done.stdout.split())
    return good, bad, room


def test_twenty_megabytes_of_reviews_are_streamed(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    words = "The pizza was cold on Saturday evening and the courier rude. " * 4
    rows = SIZE // len(words)
    with path.open("w") as file:
        file.write("date,stars,text\n")
        file.writelines(f"2026-09-14,1,{words}{number}\n" for number in range(rows))
    good, bad, room = read(path)
    assert (good, bad) == (rows, 0)
    assert room < ROOM


def test_rows_without_an_id_are_told_apart_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "without.csv"
    with path.open("w") as file:
        file.write("stars,text\n")
        file.writelines(f"4,good {number}\n" for number in range(700_000))
        file.write("4,good 77\n")
    good, bad, room = read(path)
    assert (good, bad) == (700_001, 0)
    assert room < ROOM


def test_json_is_streamed_as_well(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    words = "The pizza was cold on Saturday evening and the courier rude. " * 4
    rows = 2 * SIZE // len(words)
    with path.open("w") as file:
        file.write('{"house": "Tuul", "tables": [1, 2], "reviews": [')
        file.writelines(
            f'{{"stars": 1, "text": "{words}{number}", "by": {{"name": "Mart"}}}},\n'
            for number in range(rows)
        )
        file.write('{"stars": 5, "text": "fine"}]}')
    good, bad, room = read(path)
    assert (good, bad) == (rows + 1, 0)
    assert room < ROOM


def test_a_line_of_json_without_end_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "line.jsonl"
    path.write_bytes(b'{"stars": 5, "text": "fine"}\n{"text": "' + b"a" * SIZE)
    good, bad, room = read(path)
    assert good == 1
    assert bad >= 1
    assert room < ROOM


def test_a_missing_quote_is_named_and_the_rest_goes_in(tmp_path: Path) -> None:
    path = tmp_path / "quote.csv"
    with path.open("w") as file:
        file.write('id,stars,text\n1,5,fine\n2,1,"never closed\n')
        file.writelines(f"{number},4,good number\n" for number in range(3, 800_000))
    good, bad, room = read(path)
    assert bad >= 1
    assert good > 100_000
    assert room < ROOM


def test_a_line_without_end_is_cut_into_problems(tmp_path: Path) -> None:
    path = tmp_path / "line.csv"
    path.write_bytes(b"stars,text\n5,fine\n1," + b"a" * SIZE)
    good, bad, room = read(path)
    assert good == 1
    assert bad >= 1
    assert room < ROOM + 20


def test_an_upload_of_twenty_megabytes_lies_on_disk(
    kadri: Membership, tartu: Location, tmp_path: Path
) -> None:
    line = b"2026-09-14,1,The pizza was cold on Saturday evening.\n"
    content = b"date,stars,text\n" + line * (SIZE // len(line))
    file = SimpleUploadedFile("large.csv", content)
    response = signed_in(kadri).post("/imports/new/", {"file": file})
    assert response.status_code == 302
    row = FileImport.objects.get()
    assert row.size == len(content)
    assert row.expected == content.count(b"\n") - 1


def test_more_than_the_house_takes_is_refused(
    kadri: Membership, tartu: Location
) -> None:
    file = SimpleUploadedFile("large.csv", b"stars,text\n" * 200)
    with override_settings(UPLOAD_LIMIT=1000):
        response = signed_in(kadri).post("/imports/new/", {"file": file})
    assert response.status_code == 413
    assert "Files of up to" in response.content.decode()
    assert not FileImport.objects.exists()
