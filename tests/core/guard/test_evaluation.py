"""The set that was put apart before the rules were written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from amends.core.guard import check, from_json
from amends.core.guard.evaluation import measured, report

SETS = Path(__file__).with_name("evaluation")
LEVELS = ("block", "warn")


def lines(language: str) -> list[dict]:
    text = SETS.joinpath(f"{language}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("language", ["et", "fi", "ro", "en"])
def test_good_replies_leave_and_planted_faults_do_not(language):
    wrong = []
    for line in lines(language):
        name, reply, there = from_json(line)
        raised = {finding.finding for finding in check(reply, there)}
        if raised != set(line["expected"]):
            wrong.append(name)
    assert len(wrong) <= 2, wrong


def test_the_report_prints_recall_and_false_alarms_for_each_language(tmp_path):
    some = tmp_path / "some.jsonl"
    line = lines("en")[0] | {"expected": [{"finding": "blame"}]}
    some.write_text(
        json.dumps(line) + "\n" + json.dumps(lines("et")[0]) + "\n", "utf-8"
    )
    printed = report(str(some))
    assert "blame" in printed
    rows = [row.split()[0] for row in printed.splitlines() if row]
    start = rows.index("language") + 1
    assert rows[start : start + 3] == ["en", "et", "all"]
    assert "good replies blocked" in printed


@pytest.mark.parametrize("language", ["et", "fi", "ro", "en"])
def test_what_the_rules_were_mended_with_stays_mended(language):
    figures = measured(str(SETS / f"fresh_mend_{language}.jsonl"))
    assert figures.recall("block") >= 0.9
    assert figures.recall("warn") >= 0.94
    assert figures.blocked <= 1
    assert figures.warned <= 3


@pytest.mark.parametrize("language", ["et", "fi", "ro", "en"])
def test_lines_written_before_the_last_mend_are_told_apart(language):
    """Unseen, the rules found .875 of their blocks and .75 of their warnings."""
    figures = measured(str(SETS / f"unseen_{language}.jsonl"))
    assert figures.recall("block") >= 0.97
    assert figures.recall("warn") >= 0.85
    assert figures.blocked == figures.warned == 0


@pytest.mark.parametrize("part", ["mend", "kept"])
@pytest.mark.parametrize("language", ["et", "fi", "ro", "en"])
def test_replies_by_a_writer_who_had_not_read_the_rules_are_told_apart(language, part):
    """Before the rules met them: blocks .84 .74 .95 .79, warnings .86 to .95.

    In vain they blocked .08 .11 .03 .06 of the good replies and warned of .08 .17 .14
    .19 (en, et, fi, ro). After the half named mend had been gone through, the half
    named kept stood at .90 .80 1.0 .90 and .91, .12 .12 .06 .12 and .12 .18 .12 .12;
    then it was gone through as well, and none of it is unseen any more.
    """
    figures = measured(str(SETS / f"apart_{part}_{language}.jsonl"))
    assert figures.recall("block") >= 0.97
    assert figures.recall("warn") >= 0.85
    assert figures.blocked == figures.warned == 0


@pytest.mark.parametrize("language", ["et", "fi", "ro", "en"])
def test_harm_that_is_said_softly_is_heard_once_it_has_been_met(language):
    """Unseen, .29 .29 .14 .14 of the blocks were heard (en, et, fi, ro)."""
    figures = measured(str(SETS / f"after_{language}.jsonl"))
    assert figures.recall("block") >= 0.85
    assert figures.recall("warn") >= 0.8
    assert figures.blocked == 0
    assert figures.warned <= 1


@pytest.mark.parametrize(
    ("language", "heard"), [("en", 0.7), ("et", 0.7), ("fi", 0.65), ("ro", 0.65)]
)
def test_softly_said_harm_that_nobody_mended_on_is_heard_more_often(language, heard):
    """Before the ear: blocks .50 .62 .45 .45, warnings .75 1.0 .86 .88 (en et fi ro).

    With it .60 .71 .65 .60 and .88 1.0 .86 .88; since it knows beginnings and more
    notions .75 .71 .75 .75 and .94 1.0 .93 .88, and since it has heard half as many
    voices again .90 .86 .75 .70 and .94 1.0 .93 .88. In vain it blocks .09 .10 .00 .00
    of the good replies. Never mend the guard on this.
    """
    figures = measured(str(SETS / f"third_{language}.jsonl"))
    assert figures.recall("block") >= heard
    assert figures.recall("warn") >= 0.8
    assert figures.blocked <= 3


@pytest.mark.parametrize(
    ("language", "heard"), [("en", 0.55), ("et", 0.65), ("fi", 0.65), ("ro", 0.6)]
)
def test_plain_and_sly_harm_of_which_only_figures_were_seen_is_heard(language, heard):
    """Before notions: blocks .48 .52 .50 .52, warnings .60 .48 .56 .64 (en et fi ro).

    With them .61 .72 .72 .65 and .60 .60 .64 .68, now .70 .83 .80 .67 and .68 .68 .80
    .76. In vain it blocked .07 .07 .02 .07 of the good replies before and .07 .09 .02
    .09 now. Its other half, named look,
    was gone through; its author also wrote sentences that the ear learnt from, so
    the set named third is the stricter judge. Never mend the guard on this.
    """
    figures = measured(str(SETS / f"fourth_kept_{language}.jsonl"))
    assert figures.recall("block") >= heard
    assert figures.recall("warn") >= 0.55
    assert figures.blocked <= 4


@pytest.mark.parametrize("language", ["et", "fi", "ro", "en"])
def test_replies_of_the_fifth_set_are_told_apart_as_far_as_figures_go(language):
    """Before the last mends: blocks .75 .71 .75 .75, warnings .75 .63 .63 .63.

    Since then .71 .83 .75 .88 and .75 .62 .62 .88 (en, et, fi, ro). In vain it blocked
    .07 .03 .27 .10 of the good replies (in Finnish by one word of a list that every
    clinic's good reply held), and .07 .00 .03 .07 now. Never mend the guard on this.
    """
    figures = measured(str(SETS / f"fifth_{language}.jsonl"))
    assert figures.recall("block") >= 0.65
    assert figures.recall("warn") >= 0.6
    assert figures.blocked <= 4
