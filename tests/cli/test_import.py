"""``amends import``: what it prints, and what it leaves alone."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from amends.accounts.location import Location
from amends.cases.case import Case
from amends.cli.importing import bring

BAD = (
    "id,stars,date,text,author,location\n"
    '1,9,31.02.2026,"cold",Mart,Narva\n'
    "2,5,2026-01-01,warm,\x1b[2J\x1b]0;owned\x07,Narva\n"
    '3,4,2026-01-02,"never closed,Ann,\n'
    "4,3,2026-01-03,fine,Ülo,\n"
)


def called(tmp_path: Path, *, preview: bool) -> int:
    path = tmp_path / "reviews.csv"
    path.write_text(BAD, "utf-8")
    options = Namespace(
        file=path,
        organisation=None,
        location=None,
        column=[],
        month_first=False,
        preview=preview,
    )
    return bring(options)


def test_a_preview_takes_nothing_in_and_steers_no_terminal(
    tartu: Location, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(tmp_path, preview=True) == 0
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "warm" in told
    assert not Case.objects.exists()


def test_every_problem_is_told_with_its_line_and_the_rest_comes_in(
    tartu: Location, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(tmp_path, preview=False) == 1
    told = capsys.readouterr()
    assert [line.split(":")[0] for line in told.err.splitlines()] == [
        "line 2, stars",
        "line 2, date",
        "line 2, location",
        "line 3, location",
        "line 4, text",
    ]
    assert "came in, but" in told.err.splitlines()[3]
    assert told.out.endswith("2 new, 0 changed, 0 known, 2 left outside\n")


def test_a_house_with_one_place_brings_its_file_there_as_the_page_does(
    tartu: Location, tmp_path: Path
) -> None:
    called(tmp_path, preview=False)
    assert {case.location for case in Case.objects.all()} == {tartu}
    assert {case.channel.location for case in Case.objects.all()} == {tartu}


def test_a_house_with_two_places_is_not_guessed_at(
    tartu: Location, elva: Location, tmp_path: Path
) -> None:
    called(tmp_path, preview=False)
    assert {case.location for case in Case.objects.all()} == {None}
