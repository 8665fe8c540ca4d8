"""`amends visits`: a list comes in, and what is wrong with it is said."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.cli.visiting import bring
from amends.followups.guest import Guest
from amends.foundation import clock
from tests.world import NOON

WEEKS = [f"2026-0{month}-{day:02}" for month in (3, 4) for day in (2, 9, 16, 23)]


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def options(file: Path, **more: str | None) -> Namespace:
    return Namespace(file=file, **{"organisation": None, "location": None, **more})


def test_a_list_comes_in_and_names_who_stopped(
    tuul: Organisation,
    tartu: Location,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "orders.csv"
    rows = "".join(f"7,{day}\n" for day in WEEKS)
    file.write_text(f"customer id,date\n{rows}7,yesterday\n")
    assert bring(options(file, location=tartu.slug)) == 1
    told = capsys.readouterr()
    assert "8 new, 0 known, 1 left outside" in told.out
    assert "1 seem to have stopped coming (by rule)" in told.out
    assert "line 10" in told.err
    assert Guest.objects.get().location == tartu
    assert bring(options(file)) == 1
    assert "0 new, 8 known" in capsys.readouterr().out


def test_what_is_no_list_of_visits_is_said(
    tuul: Organisation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "colours.csv"
    file.write_text("colour,shape\nred,round\n")
    assert bring(options(file)) == 2
    assert bring(options(tmp_path / "gone.csv")) == 2
    assert bring(options(file, organisation="nobody")) == 2
    told = capsys.readouterr().err
    assert "No column says this" in told
    assert "No such file" in told
