"""``amends patterns`` at the command line, as the contract has it."""

import csv
import json
from datetime import date, timedelta

import pytest

from amends.cli.entry import main

MONDAY = date(2025, 1, 6)
COLUMNS = ("id", "written_at", "happened_at", "location", "channel", "negative")


def saturdays_go_cold(folder, name="reviews.csv"):
    """Two reviews a day for a year and a half; since July cold food on Saturdays."""
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as opened:
        lines = csv.writer(opened)
        lines.writerow(COLUMNS)
        for number in range(2 * 540):
            on = MONDAY + timedelta(days=number // 2)
            hour = 13 if number % 2 else 19
            aspects = "waiting" if number % 9 == 0 else ""
            aspects = "food.temperature" if number % 40 == 7 else aspects
            is_cold = on.weekday() == 5 and hour == 19 and on >= date(2026, 1, 1)
            aspects = "food.temperature:0.9" if is_cold else aspects
            moment = f"{on}T{hour}:00"
            lines.writerow((f"r{number}", moment, moment, "Tartu", "google", aspects))
    return path


@pytest.fixture
def tuul(tmp_path):
    """The pizzeria Tuul's reviews in a file."""
    return saturdays_go_cold(tmp_path)


def told(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_saturday_evening_is_named_with_its_texts(tuul, capsys):
    assert main(["patterns", str(tuul)]) == 0
    first = told(capsys)[0]
    assert first["aspect"] == "food.temperature"
    assert first["context"] == {"weekday": 6, "daypart": "evening"}
    assert first["tier"] == "pattern"
    assert first["observed"] > 3 * first["expected"]
    assert first["ratio_low"] > 1.25
    assert len(first["ids"]) >= first["observed"]
    assert first["sentence"].startswith("Cold food on Saturday evenings – ")
    assert "alerted_on" not in first


def test_week_by_week_it_is_told_once_and_early(tuul, capsys):
    assert main(["patterns", str(tuul), "--weekly", "--lang", "et"]) == 0
    cold = [s for s in told(capsys) if s["aspect"] == "food.temperature"]
    assert len(cold) == 1
    assert "2026-01-15" < cold[0]["alerted_on"] < "2026-04-01"
    assert cold[0]["sentence"].startswith("Külm toit laupäeva õhtuti – ")


def test_a_look_knows_nothing_of_what_came_later(tuul, capsys):
    assert main(["patterns", str(tuul), "--as-of", "2025-12-31"]) == 0
    assert not [s for s in told(capsys) if s["tier"] == "pattern"]


def test_text_is_for_people(tuul, capsys):
    assert main(["patterns", str(tuul), "--format", "text", "--lang", "fi"]) == 0
    assert "Kylmä ruoka lauantai-iltaisin" in capsys.readouterr().out


def test_a_line_without_a_time_is_named_and_the_rest_is_read(tuul, capsys):
    with tuul.open("a", encoding="utf-8") as opened:
        opened.write("broken,yesterday,,Tartu,google,waiting\n")
    assert main(["patterns", str(tuul)]) == 1
    assert "line 1082: no time of writing" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not readable"),
        ("id,written_at\n1,2025-01-01\n", "the column 'location' is missing"),
    ],
)
def test_a_file_that_is_something_else_is_said_in_one_line(
    tmp_path, capsys, text, said
):
    path = tmp_path / "other.csv"
    path.write_text(text, "utf-8")
    assert main(["patterns", str(path)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error.splitlines()) == 1


def test_a_file_with_no_rows_has_no_stories(tmp_path, capsys):
    path = tmp_path / "empty.csv"
    path.write_text(",".join(COLUMNS) + "\n", "utf-8")
    assert main(["patterns", str(path)]) == 0
    assert main(["patterns", str(path), "--weekly"]) == 0
    assert capsys.readouterr().out == ""


def test_a_file_in_which_nothing_repeats_is_read_without_a_story(tmp_path, capsys):
    path = tmp_path / "hostile.csv"
    with path.open("w", newline="", encoding="utf-8") as opened:
        lines = csv.writer(opened)
        lines.writerow((*COLUMNS, "product", "lang", "stars"))
        for number in range(6000):
            moment = f"{MONDAY + timedelta(days=number % 700)}T25:61"
            odd = f"\x00{number}\u202e;:;x:nan;y:-1;:0.5"
            lines.writerow((number, moment, "0000", odd, odd, odd, odd, odd, "NaN"))
    assert main(["patterns", str(path)]) in (0, 1)
    assert all("tier" in story for story in told(capsys))


def test_numbers_far_away_are_no_days(tmp_path, capsys):
    path = tmp_path / "far.csv"
    rows = ["9999-12-31T23:59", "0001-01-01T00:00", "2025-02-30", "2025-06-01"]
    lines = [f"{k},{day},,Tartu,google,waiting" for k, day in enumerate(rows)]
    path.write_text("\n".join([",".join(COLUMNS), *lines]), "utf-8")
    assert main(["patterns", str(path), "--weekly"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in said] == ["line 2", "line 3", "line 4"]
