"""Every example of a file that a command reads is a file that it can read."""

import re
import shlex
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from amends.channels.tables import FIELDS, Reader, guess, open_table
from amends.cli.entry import main
from tests.house.source import ROOT, refuse

PAGE = (ROOT / "docs" / "reference" / "files.md").read_text("utf-8")
SAMPLE = re.compile(r"^`([\w.]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"^\./amends (.+)$", re.MULTILINE)
CALLS = CALL.findall(PAGE)
IMPORT = "import "


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a folder that holds the samples of the page, the place of the reader."""
    for name, content in SAMPLE.findall(PAGE):
        (tmp_path / name).write_text(content, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_page_has_samples_and_calls():
    assert len(SAMPLE.findall(PAGE)) >= 9
    assert len(CALLS) >= 11


@pytest.mark.parametrize("call", [call for call in CALLS if call[:7] != IMPORT])
def test_what_the_page_says_works(folder, capsys, call):
    status = main(shlex.split(call))
    told = capsys.readouterr()
    assert (status, told.err) == (0, "")
    # Two rows have no pattern; everything else has something to say.
    assert told.out or call.startswith("patterns")


def test_the_file_to_import_is_understood_without_help(folder):
    table = open_table(folder / "till.csv")
    mapping = guess(table)
    assert set(mapping) == {"written_at", "stars", "text", "author", "location"}
    zone = ZoneInfo("Europe/Tallinn")
    now = datetime(2026, 11, 1, tzinfo=UTC)
    (row,) = Reader(table, mapping, zone=zone, now=now).read()
    assert row.item is not None
    assert row.item.location == "Tuul Annelinn"


def test_every_field_of_an_import_is_named():
    told = PAGE[PAGE.index("## amends import") :]
    refuse([field for field in FIELDS if f"`{field}`" not in told])
