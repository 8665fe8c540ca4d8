"""``amends read`` and ``amends eval reading`` at the command line."""

import json

import pytest

from amends.cli.entry import main


@pytest.fixture
def reviews(tmp_path):
    """Three lines, the second one broken."""
    path = tmp_path / "reviews.jsonl"
    path.write_text(
        '{"id": "a", "text": "Toit oli külm."}\n{broken\n{"id": 2, "text": "Super!"}\n',
        "utf-8",
    )
    return path


def test_good_lines_go_through_in_order_and_bad_ones_are_reported(reviews, capsys):
    status = main(["read", str(reviews)])
    out, err = capsys.readouterr()
    told = [json.loads(line) for line in out.splitlines()]
    assert [line["id"] for line in told] == ["a", None, 2]
    assert told[1]["line"] == 2
    assert told[1]["error"].startswith("no JSON")
    assert err.startswith("line 2: no JSON")
    assert status == 1


def test_a_row_that_cannot_be_read_keeps_its_id_and_its_place(tmp_path, capsys):
    path = tmp_path / "reviews.csv"
    path.write_text("id,text,stars\n7,fine,5\n8,fine,seven\n9,bad,1\n", "utf-8")
    assert main(["read", str(path)]) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in told] == ["7", "8", "9"]
    assert ["error" in line for line in told] == [False, True, False]


def test_in_a_long_file_every_row_keeps_its_place(tmp_path, capsys):
    path = tmp_path / "long.csv"
    broken = {1, 400, 401, 402, 820}
    rows = [f"{at},fine,{'seven' if at in broken else 5}" for at in range(1, 821)]
    path.write_text("\n".join(["id,text,stars", *rows]), "utf-8")
    assert main(["read", str(path)]) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in told] == [str(at) for at in range(1, 821)]
    assert {int(line["id"]) for line in told if "error" in line} == broken


def test_a_missing_file_is_said_in_one_line(tmp_path, capsys):
    assert main(["read", str(tmp_path / "none.jsonl")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_eval_prints_the_figures(tmp_path, capsys):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"text": "Toit oli külm.", "expected": {"polarity": "neg"}}')
    assert main(["eval", "reading", str(path)]) == 0
    assert "polarity" in capsys.readouterr().out


def test_eval_of_a_broken_file_is_said_in_one_line(reviews, capsys):
    assert main(["eval", "reading", str(reviews)]) == 2
    assert "line 2" in capsys.readouterr().err


def test_an_explained_line_names_the_words_behind_its_answers(reviews, capsys):
    main(["read", str(reviews), "--explain"])
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert {"words": "Toit oli külm", "at": [0, 13]}.items() <= first["why"][0].items()
    assert first["why"][0]["says"] == first["aspects"][0]["aspect"]
    assert first["why"][0]["weight"] < 0
