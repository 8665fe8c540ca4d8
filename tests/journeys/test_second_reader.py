"""A model in a folder is asked where our reader is unsure, and never missed."""

from __future__ import annotations

import logging
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from amends.channels.channel import Channel
from amends.cli.doctoring import reader as doctor
from amends.core.nouns import Feedback
from amends.core.reading import read
from amends.core.reading.asking import Transformer
from amends.journeys.arriving import second_reader
from amends.journeys.arriving.second_reader import surer
from amends.understanding.reading import Reading
from tests.world import said

UNSURE = "Noh, eks ta ole."
SURE = "Toit oli kohutav, teenindus jube ja tuba räpane."


def surely_bad(_: Path):
    """Load a model that finds everything bad."""
    return lambda _: {"neg": 0.9, "neu": 0.06, "pos": 0.04}


def test_it_decides_only_where_ours_is_unsure() -> None:
    words = [Feedback(UNSURE, lang="et"), Feedback(SURE, lang="et")]
    ours = [read(one) for one in words]
    made = surer(ours, words, Transformer(Path("mood"), load=surely_bad))
    assert (made[0].polarity, made[0].confidence) == ("neg", 0.9)
    assert made[1] == ours[1]


def test_an_installation_with_a_model_reads_arrivals_with_it(
    paper: Channel, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.READER_MODEL = "mood"
    # Nobody's model is in the tests; the loading of a real one has tests of its own.
    with_it = Transformer(Path("mood"), load=surely_bad)
    monkeypatch.setattr(second_reader, "_loaded", lambda _: with_it)
    case = said(paper, UNSURE, lang="et")
    assert Reading.objects.get(feedback__case=case).polarity == "neg"


def test_a_model_that_cannot_be_used_is_told_of_once_and_missed_by_nobody(
    paper: Channel,
    settings: Any,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    settings.READER_MODEL = str(tmp_path / "nobody")
    with caplog.at_level(logging.WARNING, second_reader.__name__):
        cases = [said(paper, f"{UNSURE} {number}", lang="et") for number in range(3)]
    told = [one.getMessage() for one in caplog.records if "nobody" in one.getMessage()]
    assert len(told) == 1
    assert told[0].startswith("Our own reading stands: nobody cannot be used")
    assert all(Reading.objects.filter(feedback__case=case).exists() for case in cases)


def test_the_doctor_says_why_a_model_is_not_used(settings: Any, tmp_path: Path) -> None:
    settings.READER_MODEL = str(tmp_path)
    [finding] = doctor.examine()
    assert finding.level == "warn"
    missing = "onnxruntime" if find_spec("onnxruntime") is None else "config.json"
    assert missing in finding.said


def test_without_a_setting_ours_reads_alone(settings: Any) -> None:
    settings.READER_MODEL = ""
    assert second_reader.second_reader() is None
    [finding] = doctor.examine()
    assert finding.level == "ok"
