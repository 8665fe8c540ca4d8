"""``amends guard``: an answer for every line, in their order."""

import json

from amends.cli.entry import main


def test_a_line_that_cannot_be_read_has_its_answer_too(tmp_path, capsys):
    path = tmp_path / "replies.jsonl"
    good = {"id": "a", "review": {"text": "Cold soup"}, "reply": "We are sorry."}
    path.write_text(
        "\n".join([json.dumps(good), "{", json.dumps({**good, "id": "c", "reply": 7})])
    )
    assert main(["guard", str(path)]) == 1
    told = capsys.readouterr()
    answers = [json.loads(line) for line in told.out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, "c"]
    assert [list(answer)[-1] for answer in answers] == ["findings", "error", "error"]
    assert [line.split(":")[0] for line in told.err.splitlines()] == [
        "line 2",
        "line 3",
    ]
