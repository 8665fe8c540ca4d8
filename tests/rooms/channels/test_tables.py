"""Files as people really have them."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from amends.channels.incoming import Incoming
from amends.channels.tables import (
    Problem,
    Reader,
    Unreadable,
    guess,
    json_lists,
    json_stream,
    open_table,
)
from amends.channels.tables.tally import Tally
from amends.channels.tables.values import stars, when

TALLINN = ZoneInfo("Europe/Tallinn")
NOW = datetime(2026, 11, 1, tzinfo=UTC)


def taken_in(path: Path) -> tuple[list[Incoming], list[Problem]]:
    table = open_table(path)
    reader = Reader(table, guess(table), zone=TALLINN, now=NOW)
    found = list(reader.read())
    items = [outcome.item for outcome in found if outcome.item is not None]
    return items, [problem for outcome in found for problem in outcome.problems]


def written(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_a_baltic_code_page_with_mixed_line_ends_is_read(tmp_path: Path) -> None:
    content = "Kuupäev;Hinne;Tagasiside\r\n14.09.2026;1;Pitsa oli külm, õudne\n"
    content += '15.09.2026;5;"Väga hea\nja ž š soe"\r16.09.2026;4;Mõnus koht\r\n'
    path = written(tmp_path, "a.csv", content.encode("cp1257"))
    items, problems = taken_in(path)
    assert [item.text for item in items] == [
        "Pitsa oli külm, õudne",
        "Väga hea\nja ž š soe",
        "Mõnus koht",
    ]
    assert problems == []
    assert items[0].written_at == datetime(2026, 9, 14, tzinfo=TALLINN)


def test_romanian_columns_are_understood(tmp_path: Path) -> None:
    content = "Nume client,Notă,Recenzie,Dată\nAna,2,A întârziat mâncarea,2026-09-01\n"
    items, _problems = taken_in(written(tmp_path, "r.csv", content.encode("cp1250")))
    assert (items[0].author, items[0].stars) == ("Ana", 2.0)
    assert items[0].text == "A întârziat mâncarea"


def test_bad_rows_name_line_column_and_mend_and_the_rest_goes_in(
    tmp_path: Path,
) -> None:
    content = (
        "id,rating,review,date\n"
        "1,7,too many,2026-01-01\n"
        "2,4,fine,2026-01-02\n"
        "3,4,odd day,soon\n"
        "4,,,2026-01-02\n"
        "5,3,tomorrow,2031-01-01\n"
    )
    items, problems = taken_in(written(tmp_path, "b.csv", content.encode()))
    assert [item.external_id for item in items] == ["2"]
    assert [(bad.line, bad.column) for bad in problems] == [
        (2, "rating"),
        (4, "date"),
        (5, "review"),
        (6, "date"),
    ]
    assert "7" in problems[0].reason


def test_excel_with_a_title_merged_cells_and_formulas_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "Reviews of 2026"
    sheet.merge_cells("A1:D1")
    sheet.append([])
    sheet.append(["Date", "Stars", "Comment", "Author"])
    sheet.append([datetime(2026, 9, 14, 20, 11), 5, "Lovely evening here", "Ann"])  # noqa: DTZ001 - Excel knows no zones
    sheet.append(["2026-09-15", "=2+2", "Cold pizza again", "Bo"])
    path = tmp_path / "e.xlsx"
    book.save(path)
    items, problems = taken_in(path)
    assert [item.author for item in items] == ["Ann", "Bo"]
    assert items[0].written_at == datetime(2026, 9, 14, 20, 11, tzinfo=TALLINN)
    assert problems == []


def test_json_that_holds_nan_loses_only_the_number(tmp_path: Path) -> None:
    content = b'{"reviews": [{"id": 1, "rating": NaN, "text": "Cold pizza"}]}'
    items, problems = taken_in(written(tmp_path, "n.json", content))
    assert (items[0].text, items[0].stars, problems) == ("Cold pizza", None, [])


def test_a_broken_line_of_json_lines_is_one_problem(tmp_path: Path) -> None:
    content = b'{"id": "1", "text": "Good"}\n{"id": 2, "text": \n{"id": 3, "text": "x"}'
    items, problems = taken_in(written(tmp_path, "l.jsonl", content))
    assert [item.external_id for item in items] == ["1", "3"]
    assert problems[0].line == 2


def test_a_google_takeout_is_read_with_its_replies(tmp_path: Path) -> None:
    review = {
        "name": "accounts/1/locations/2/reviews/AbC",
        "reviewer": {"displayName": "Mart K."},
        "starRating": "FOUR",
        "comment": "Hea pitsa",
        "createTime": "2026-05-01T10:00:00.123456789Z",
        "reviewReply": {"comment": "Aitäh!", "updateTime": "2026-05-02T10:00:00Z"},
    }
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        folder = "Takeout/Google Business Profile/account-1/location-2"
        packed.writestr(f"{folder}/reviews.json", json.dumps({"reviews": [review]}))
    items, _problems = taken_in(written(tmp_path, "t.zip", archive.getvalue()))
    (item,) = items
    assert item.external_id == "accounts/1/locations/2/reviews/AbC"
    assert (item.author, item.stars, item.text) == ("Mart K.", 4.0, "Hea pitsa")
    assert item.details["reply"] == "Aitäh!"


def test_a_corrected_row_without_an_id_keeps_its_name(tmp_path: Path) -> None:
    head = "author,date,text\n"
    before, _ = taken_in(
        written(tmp_path, "1.csv", f"{head}A,2026-01-01,cold".encode())
    )
    after, _ = taken_in(written(tmp_path, "2.csv", f"{head}A,2026-01-01,warm".encode()))
    assert before[0].external_id == after[0].external_id
    assert before[0].fingerprint() != after[0].fingerprint()


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02binary\x00", b"PK\x03\x04broken", b"[1, 2"]
)
def test_what_is_no_table_is_refused_with_a_reason(
    tmp_path: Path, content: bytes
) -> None:
    with pytest.raises(Unreadable):
        open_table(written(tmp_path, "x", content))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("4", 4), ("4,5", 4.5), ("8/10", 4), ("80 %", 4), ("FIVE", 5), ("★★★☆☆", 3)],
)
def test_ratings_as_people_write_them(cell: str, expected: float) -> None:
    assert stars(cell) == expected


@pytest.mark.parametrize("cell", ["", "6", "0", "good", "9999999999999999999999", "-1"])
def test_what_is_no_rating(cell: str) -> None:
    assert stars(cell) is None


@pytest.mark.parametrize(
    "cell",
    [
        "2026-09-14",
        "14.09.2026",
        "14.9.26 8:05",
        "2026-09-14T20:11:00+03:00",
        "1789400000",
    ],
)
def test_dates_as_people_write_them(cell: str) -> None:
    found = when(cell, zone=TALLINN)
    assert found is not None
    assert found.year == 2026
    assert found.month == 9


@pytest.mark.parametrize(
    "cell", ["", "5", "31.02.2026", "soon", "0001-01-01", "9" * 40]
)
def test_what_is_no_date(cell: str) -> None:
    assert when(cell) is None


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"stars,text\n5,fine\n4,good\n", 2),
        (b"stars,text\n5,fine\n4,good", 2),
        (b"stars,text\r5,fine\r4,good\r", 2),
        (b"stars,text\n", 0),
    ],
)
def test_the_header_is_no_row(tmp_path: Path, content: bytes, rows: int) -> None:
    assert open_table(written(tmp_path, "a.csv", content)).estimate() == rows


@pytest.mark.parametrize("piece", [1, 2, 7, 64])
def test_json_reads_the_same_in_pieces_of_any_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    document = {
        "a": [{"x": 12345}],
        "n": 12345,
        "deep": {"list": [{"text": 'a "quoted" ]}{['}, 7, None, {"text": "õ\n"}]},
        "empty": [],
        "none": {},
    }
    monkeypatch.setattr(json_stream, "CHUNK", piece)
    path = written(tmp_path, "a.json", json.dumps(document, indent=1).encode())
    table = open_table(path)
    assert table.columns == ("text",)
    assert [row.cells["text"] for row in table.rows()] == ['a "quoted" ]}{[', "õ\n"]
    assert table.estimate() == 2


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'[{"a": 1},\n{"a": }]', "line 2"),
        (b'[{"a": 1}', "comma"),
        (b'{"a": [1, 2]}x', "something follows"),
        (b'{\n"a" 1}', "colon"),
        (b"{\na: 1}", "name in quotes"),
        (b'[{"a": "\xe4"}]', "UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[1, 2]", "no list of reviews"),
    ],
)
def test_broken_json_says_where(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        open_table(written(tmp_path, "a.json", content))


def test_a_long_list_is_estimated_by_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_lists, "LONG_ENOUGH", 100)
    monkeypatch.setattr(json_stream, "CHUNK", 512)
    rows = [{"text": f"Cold {number:04} pizza " * 30} for number in range(1000)]
    table = open_table(written(tmp_path, "a.json", json.dumps(rows).encode()))
    assert 800 < table.estimate() < 1200
    assert sum(1 for _row in table.rows()) == 1000


def test_keys_are_counted_however_many_there_are() -> None:
    tally = Tally()
    keys = [sha256(str(number).encode()).digest() for number in range(5000)]
    assert {tally.count(key) for key in keys} == {1}
    assert [tally.count(keys[7]), tally.count(keys[7])] == [2, 3]
    assert [tally.count(bytes(32)), tally.count(bytes(32))] == [1, 2]


def test_more_rows_than_anybody_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("amends.channels.tables.items.MOST_ROWS", 3)
    with pytest.raises(Unreadable, match="Split the file"):
        taken_in(written(tmp_path, "a.csv", b"stars,text\n" + b"5,fine\n" * 4))
