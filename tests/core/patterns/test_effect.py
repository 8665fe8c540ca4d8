"""Did it help? What the verdict says where the truth is known."""

import json

import numpy as np
import pytest

from amends.cli.entry import main
from amends.core.patterns.effect import Stretch, judged
from tests.core.patterns.test_patterns_command import saturdays_go_cold

NOTHING, HELPS = 1.0, 0.1


def selected(chance, expected):
    """A count that raised an alarm: by a true rise, or now and then by chance."""
    while True:
        rise = 1.0 if chance.random() < 0.1 else float(chance.uniform(1.5, 7))
        seen = chance.poisson(expected * rise)
        if seen >= expected + 3.5 * np.sqrt(expected) + 2:
            return rise, Stretch(float(seen), expected)


def verdicts(change, *, expected=3.0, stories=80):
    chance = np.random.default_rng(11)
    for _ in range(stories):
        rise, alarm = selected(chance, expected)
        after = Stretch(float(chance.poisson(expected * rise * change)), expected)
        yield judged(alarm, after, weeks=26)


def test_what_did_nothing_is_hardly_ever_said_to_have_helped():
    told = [found.verdict for found in verdicts(NOTHING)]
    assert told.count("helped") <= 0.05 * len(told)


def test_what_took_nine_tenths_away_is_mostly_said_to_have_helped():
    told = [found.verdict for found in verdicts(HELPS)]
    assert told.count("helped") >= 0.5 * len(told)
    assert "no sign" not in told


@pytest.mark.parametrize("change", [HELPS, 0.5, NOTHING])
def test_the_interval_covers_the_truth_about_as_often_as_it_says(change):
    found = list(verdicts(change))
    covered = sum(each.low <= change <= each.high for each in found) / len(found)
    assert 0.8 <= covered <= 1.0


def test_too_early_says_about_how_long_to_wait():
    found = judged(Stretch(12.0, 2.0), Stretch(0.0, 0.3), weeks=4)
    assert found.verdict == "too early"
    assert found.more_weeks in (4, 8, 13, 20, 26)


@pytest.fixture
def tuul(tmp_path):
    """The pizzeria Tuul's reviews, cold on Saturdays to the end."""
    return str(saturdays_go_cold(tmp_path))


def test_the_command_takes_the_story_as_it_was_printed(tuul, capsys):
    assert main(["patterns", tuul, "--weekly"]) == 0
    line = capsys.readouterr().out.splitlines()[0]
    words = ["effect", tuul, "--story", line, "--acted-on", "2026-04-20"]
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["verdict"] in ("no sign", "too early")
    assert told["low"] < 1 < told["high"]
    assert told["context"] == {"weekday": 6, "daypart": "evening"}


def test_the_command_takes_words_and_speaks_estonian(tuul, capsys):
    story = "food.temperature weekday=6 daypart=evening"
    words = ["effect", tuul, "--story", story, "--acted-on", "2026-06-20"]
    assert main([*words, "--lang", "et", "--format", "text"]) == 0
    assert "varasemast" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("story", "said"),
    [
        ("nothing.known", "nothing in the file is about"),
        ("food.temperature location=Mars", "the file knows no location 'Mars'"),
        ('{"aspect": ', "no JSON object"),
        ('{"aspect": "waiting", "context": {"moon": "full"}}', "a context names"),
        ("food.temperature evening", "write name=value"),
    ],
)
def test_a_story_that_means_nothing_is_said_in_one_line(tuul, capsys, story, said):
    assert main(["effect", tuul, "--story", story, "--acted-on", "2026-04-20"]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error.splitlines()) == 1
