"""The figures of an evaluation, and the floor that our own sets must keep."""

import json
from pathlib import Path

import pytest

from amends.core.languages.shelf import FULL
from amends.core.reading import as_json, feedback, read
from amends.core.reading.evaluation import report
from amends.core.reading.evaluation.gold import labelled
from amends.core.reading.evaluation.scores import Scores

SETS = Path(__file__).parent / "evaluation"


def scores(language):
    """Score our own set of one language."""
    made = Scores()
    for record, expected in labelled(SETS / f"{language}.jsonl"):
        made.add(expected, as_json(read(feedback(record))))
    return made


@pytest.mark.parametrize("language", FULL)
def test_our_own_set_is_read_well(language):
    made = scores(language)
    assert made.n >= 40
    assert made.labels["aspects"].figures()[2] >= 0.8
    assert made.labels["urgent"].figures()[2] >= 0.8
    assert made.labels["wants"].figures()[2] >= 0.8
    assert made.shares["polarity"].figure >= 0.85
    assert made.shares["kind"].figure >= 0.85
    assert made.shares["stars within one"].figure >= 0.85


def test_a_report_counts_right_invented_and_overlooked(tmp_path):
    line = {
        "text": "The soup was cold. I want my money back.",
        "lang": "en",
        "gold": {"polarity": "neg", "wants": ["refund", "apology"]},
    }
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(line))
    page = report(path)
    assert "== en · n = 1" in page
    assert "polarity                   accuracy 1.000  n 1  95 % 0.207-1.000" in page
    assert "wants                              P 1.000  R 0.500  F1 0.667  n 2" in page


def test_what_is_not_expected_is_not_scored(tmp_path):
    path = tmp_path / "one.jsonl"
    path.write_text('{"text": "Hea toit", "expected": {"lang": "et"}}')
    assert "aspects" not in report(path)


def test_a_line_that_is_no_json_is_named(tmp_path):
    path = tmp_path / "one.jsonl"
    path.write_text('{"text": "a", "expected": {}}\nnonsense')
    with pytest.raises(ValueError, match="line 2"):
        report(path)
