"""`amends read` takes the files that people have, not only those of its contract."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from amends.cli.entry import main

OLD = "Kuupäev;Autor;Hinne;Kommentaar\r\n01.08.2026;Ülle;1;Pitsa oli külm\n"


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_file_in_an_old_encoding_with_its_own_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "arvustused.csv"
    file.write_bytes(OLD.encode("cp1257"))
    assert main(["read", str(file)]) == 0
    (told,) = lines(capsys)
    assert (told["lang"], told["polarity"]) == ("et", "neg")


def test_a_bad_row_is_named_and_the_next_one_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "arvustused.csv"
    rows = OLD + "02.08.2026;Ants;seitse;Hea\r03.08.2026;Mai;5;Väga hea\n"
    file.write_bytes(rows.encode("cp1257"))
    assert main(["read", str(file)]) == 1
    told = lines(capsys)
    assert [line.get("polarity") for line in told] == ["neg", None, "pos"]
    assert "seitse" in str(told[1]["error"])


def test_what_is_no_table_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "broken.xlsx"
    file.write_bytes(b"PK\x03\x04 torn")
    assert main(["read", str(file)]) == 1
    (told,) = lines(capsys)
    assert "damaged" in str(told["error"])


def test_a_file_of_the_contract_is_read_as_it_always_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "reviews.csv"
    file.write_text("id,text\n7,The pizza was cold\n", "utf-8")
    assert main(["read", str(file)]) == 0
    assert lines(capsys)[0]["id"] == "7"
