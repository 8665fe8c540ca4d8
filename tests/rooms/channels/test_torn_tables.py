"""Files with a quote that never closes, zero bytes, and places nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from amends.channels.tables import (
    Outcome,
    Places,
    Reader,
    guess,
    open_table,
    records,
)

NOW = datetime(2026, 11, 1, tzinfo=UTC)
TUUL = Places(frozenset({"tuul tartu", "tartu"}))


def read(tmp_path: Path, content: str, places: Places | None = None) -> list[Outcome]:
    path = tmp_path / "reviews.csv"
    path.write_bytes(content.encode())
    table = open_table(path)
    zone = ZoneInfo("Europe/Tallinn")
    return list(Reader(table, guess(table), zone=zone, now=NOW, places=places).read())


def came_in(outcomes: list[Outcome]) -> list[str]:
    return [outcome.item.external_id for outcome in outcomes if outcome.item]


def told(outcomes: list[Outcome]) -> list[tuple[int, str, bool]]:
    return [
        (problem.line, problem.column, problem.kept)
        for outcome in outcomes
        for problem in outcome.problems
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "3,4,good\n4,5,fine\n",
        '3,4,"good, really"\n4,5,fine\n',
        '3,4,good\n4,5,"fine"\n',
        '3,4,"said ""wow"""\n4,5,"two\nlines"\n',
        '3,4,good\n4,5,a pizza of 12"\n',
    ],
    ids=["no quote after it", "a quoted cell", "a later one", "doubled", "inches"],
)
def test_a_quote_that_never_closes_costs_its_own_line_only(
    tmp_path: Path, rest: str
) -> None:
    found = read(tmp_path, f'id,stars,text\n1,5,"fine"\n2,1,"never closed\n{rest}')
    assert came_in(found) == ["1", "3", "4"]
    assert told(found) == [(3, "text", False)]


def test_the_line_is_the_one_where_the_quote_opens(tmp_path: Path) -> None:
    content = 'id,text,stars\n1,"one\ntwo\nthree",5\n2,"open,1\n3,good,5\n'
    found = read(tmp_path, content)
    assert came_in(found) == ["1", "3"]
    assert told(found) == [(5, "text", False)]
    assert '""' in found[1].problems[0].reason


def test_a_quote_open_at_the_end_of_the_file_is_named(tmp_path: Path) -> None:
    found = read(tmp_path, 'id,text\n1,good\n2,"the last')
    assert (came_in(found), told(found)) == (["1"], [(3, "text", False)])


def test_a_quote_open_in_the_header_is_named_and_the_rows_go_in(
    tmp_path: Path,
) -> None:
    found = read(tmp_path, 'id,stars,"text\n1,5,good\n2,4,"fine"\n')
    assert (came_in(found), told(found)) == (["1", "2"], [(1, "text", False)])


def test_words_over_many_lines_stay_together(tmp_path: Path) -> None:
    words = "Dear all,\n\nthe soup, which I ordered, was cold.\n- one\n- two, three\n"
    found = read(tmp_path, f'text,id,stars\n"{words}",1,2\n"{words}",2,2\n')
    assert [outcome.item.text for outcome in found if outcome.item] == [
        words.strip(),
        words.strip(),
    ]


def test_a_loose_quote_inside_a_cell_is_only_a_quote(tmp_path: Path) -> None:
    found = read(tmp_path, 'id,text,stars\n1,"so "good" a place",5\n2,12" pizza,4\n')
    assert (came_in(found), told(found)) == (["1", "2"], [])


def test_lines_that_all_lack_a_quote_are_read_in_little_more_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each of these joins all that follow; read again and again it would never end.
    lines = 3000
    monkeypatch.setattr(records, "PATIENCE", 100_000)
    plain = records.Records._feed
    handed = 0

    def counted(self: records.Records) -> Iterator[str]:
        nonlocal handed
        for line in plain(self):
            handed += 1
            yield line

    monkeypatch.setattr(records.Records, "_feed", counted)
    found = read(tmp_path, "id,text\n" + 'x","y\n' * lines)
    assert len(found) == lines
    assert handed < 20 * lines


def test_a_zero_byte_is_left_out_and_told_of_once(tmp_path: Path) -> None:
    found = read(tmp_path, "id,stars,text\n1,5,fi\0ne\n2,4,go\0od\n3,1,cold\n")
    assert came_in(found) == ["1", "2", "3"]
    assert found[0].item is not None
    assert found[0].item.text == "fine"
    assert told(found) == [(2, "", True)]


def test_a_line_of_json_with_a_zero_byte_is_read_too(tmp_path: Path) -> None:
    found = read(tmp_path, '{"id": "1", "text": "co\0ld"}\n{"id": "2", "text": "x"}\n')
    assert (came_in(found), told(found)) == (["1", "2"], [(1, "", True)])


def test_an_unknown_location_is_told_of_once_and_the_rows_come_in(
    tmp_path: Path,
) -> None:
    rows = "1,good,Tuul Tartu\n2,fine,Narva\n3,cold,narva\n4,warm,Pärnu\n5,odd,\n"
    found = read(tmp_path, f"id,text,location\n{rows}", TUUL)
    assert came_in(found) == ["1", "2", "3", "4", "5"]
    assert told(found) == [(3, "location", True), (5, "location", True)]
    assert "without one" in found[1].problems[0].reason


def test_where_a_file_has_its_place_the_remark_names_it(tmp_path: Path) -> None:
    places = Places(TUUL.known, otherwise="Tuul Tartu")
    found = read(tmp_path, "id,text,location\n1,good,Narva\n", places)
    assert "under Tuul Tartu" in found[0].problems[0].reason


def test_every_problem_of_a_row_is_told(tmp_path: Path) -> None:
    content = "id,stars,date,text,location\n1,9,31.02.2026,cold,Narva\n"
    found = read(tmp_path, content, TUUL)
    assert came_in(found) == []
    assert told(found) == [
        (2, "stars", False),
        (2, "date", False),
        (2, "location", False),
    ]


def test_a_remark_stands_at_a_row_that_came_in(tmp_path: Path) -> None:
    rows = "1,9,cold,Narva\n2,5,warm,Narva\n3,4,fine,Narva\n"
    found = read(tmp_path, f"id,stars,text,location\n{rows}", TUUL)
    assert came_in(found) == ["2", "3"]
    assert told(found) == [
        (2, "stars", False),
        (2, "location", False),
        (3, "location", True),
    ]


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("31.02.2026", "is not a date"),
        ("2026-13-01", "is not a date"),
        ("14.09.1826", "before 1990"),
        ("2031-01-01", "in the future"),
    ],
)
def test_a_day_that_cannot_be_is_told_with_its_reason(
    tmp_path: Path, day: str, why: str
) -> None:
    (row,) = read(tmp_path, f"id,date,text\n1,{day},cold\n")
    assert row.item is None
    assert why in row.problems[0].reason
    assert row.problems[0].column == "date"
