"""``amends train`` and the readings it changes; folders of files."""

import json
from datetime import UTC, datetime

import pytest

from amends.cli.entry import main
from amends.cli.reading.on_ray import answers
from amends.core.nouns import Feedback
from amends.core.reading import as_json, read
from amends.core.reading.learning import Learnt

TEXT = "Kotletibaas oli täna jälle tühi."


@pytest.fixture
def corrections(tmp_path):
    """One correction as the page gives it out, and a line that is none."""
    before = as_json(read(Feedback(TEXT, lang="et")))
    after = {**before, "aspects": [{"aspect": "amenities", "polarity": "neg"}]}
    line = {"id": 7, "text": TEXT, "before": before, "after": after}
    path = tmp_path / "corrections.jsonl"
    path.write_text(json.dumps(line) + '\n{"text": "half"}\n', "utf-8")
    return path


def first(path, capsys, *more):
    """Return the aspects of the first line that ``amends read`` writes."""
    capsys.readouterr()
    assert main(["read", str(path), *more]) == 0
    line = json.loads(capsys.readouterr().out.splitlines()[0])
    return [one["aspect"] for one in line["aspects"]]


def test_corrections_change_the_readings_until_they_are_taken_away(
    corrections, tmp_path, capsys
):
    texts = tmp_path / "texts.jsonl"
    texts.write_text(json.dumps({"text": TEXT, "lang": "et"}), "utf-8")
    lessons = tmp_path / "lessons.json"
    assert main(["train", "--with", str(corrections), "--into", str(lessons)]) == 1
    out, err = capsys.readouterr()
    assert "with these lessons               0" in out
    assert err.startswith("line 2:")
    assert first(texts, capsys, "--with", str(lessons)) == ["amenities"]
    assert first(texts, capsys) != ["amenities"]


def test_a_file_without_corrections_teaches_nothing(tmp_path, capsys):
    (tmp_path / "none.jsonl").write_text("")
    lessons = tmp_path / "lessons.json"
    train = ["train", "--with", str(tmp_path / "none.jsonl"), "--into", str(lessons)]
    assert main(train) == 2
    assert not lessons.exists()
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.fixture
def folder(tmp_path):
    """Two files of reviews, one of them begun in an earlier run."""
    source = tmp_path / "reviews"
    source.mkdir()
    (source / "a.jsonl").write_text('{"id": 1, "text": "Super!"}\n', "utf-8")
    (source / "b.csv").write_text("id,text\n2,Awful.\n", "utf-8")
    (source / "notes.md").write_text("no reviews")
    return source


def test_each_file_of_a_folder_gets_its_readings(folder, tmp_path):
    into = tmp_path / "out"
    assert main(["read", str(folder), "--into", str(into)]) == 0
    made = {path.name: json.loads(path.read_text("utf-8")) for path in into.iterdir()}
    assert {name: line["polarity"] for name, line in made.items()} == {
        "a.jsonl.readings.jsonl": "pos",
        "b.csv.readings.jsonl": "neg",
    }


def test_a_run_that_was_cut_off_goes_on_with_what_is_missing(folder, tmp_path):
    into = tmp_path / "out"
    into.mkdir()
    (into / "a.jsonl.readings.jsonl").write_text("done before")
    (into / ".b.csv.readings.jsonl.part").write_text("half of")
    assert main(["read", str(folder), "--into", str(into)]) == 0
    assert (into / "a.jsonl.readings.jsonl").read_text() == "done before"
    assert json.loads((into / "b.csv.readings.jsonl").read_text("utf-8"))["id"] == "2"


def test_parquet_without_ray_is_said_in_one_line(folder, tmp_path, capsys):
    (folder / "c.parquet").write_bytes(b"PAR1")
    assert main(["read", str(folder), "--into", str(tmp_path / "out")]) == 1
    assert "c.parquet: Parquet is read with `--on ray`" in capsys.readouterr().err


def test_a_batch_of_columns_is_read_as_the_same_lines_would_be():
    there = datetime(2026, 11, 20, tzinfo=UTC)
    made = answers(
        {
            "id": [1, 2],
            "text": ["Awful.", None],
            "stars": [float("nan"), 5.0],
            "written_at": [there, there],
        },
        lessons=Learnt({}).as_json(),
    )
    good, bad = map(json.loads, made["reading"])
    assert (good["id"], good["polarity"]) == (1, "neg")
    assert bad["id"] == 2
    assert "text is missing" in bad["error"]
    assert made["is_bad"] == [False, True]
