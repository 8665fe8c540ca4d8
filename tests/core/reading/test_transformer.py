"""A transformer in a folder: asked where we are unsure, never missed."""

import json
from pathlib import Path

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read
from amends.core.reading.asking import Transformer
from amends.core.reading.asking.weights import NotThere, classifier, shares, sides_of

UNSURE = Feedback("Noh, eks ta ole.", lang="et")
SURE = Feedback("Toit oli kohutav, teenindus jube ja tuba räpane.", lang="et")


def told(**sides):
    """Return a loader of a model that always says the same."""
    return lambda _: lambda _: sides


def asked(feedback, load):
    return Transformer(Path("estonian-mood"), load=load).answer(feedback)


def test_where_we_are_unsure_the_model_has_the_mood():
    answer = asked(UNSURE, told(neg=0.9, neu=0.06, pos=0.04))
    assert answer.by == "estonian-mood"
    assert (answer.reading.polarity, answer.reading.stars) == ("neg", 1.2)
    assert answer.reading.confidence == 0.9


def test_where_we_are_sure_it_is_not_asked():
    assert asked(SURE, None).reading == read(SURE)


def test_a_model_that_is_no_surer_changes_nothing():
    answer = asked(UNSURE, told(neg=0.1, neu=0.05, pos=0.05))
    assert (answer.by, answer.because) == ("embedded", "estonian-mood is no surer")


@pytest.mark.parametrize(
    "sides", [{}, {"neg": "x"}, {"anger": 1.0}, {"pos": float("nan")}, {"pos": 7.0}]
)
def test_nonsense_of_a_model_leaves_our_reading(sides):
    answer = asked(UNSURE, told(**sides))
    assert answer.reading == read(UNSURE)
    assert answer.because


def test_a_folder_that_cannot_be_loaded_is_tried_once():
    tried = []

    def load(folder):
        tried.append(folder)
        raise NotThere("model.onnx is missing")

    model = Transformer(Path("estonian-mood"), load=load)
    answers = [model.answer(UNSURE) for _ in range(3)]
    assert len(tried) == 1
    assert {one.because for one in answers} == {
        "estonian-mood cannot be used: model.onnx is missing"
    }


def test_an_empty_folder_says_what_is_missing(tmp_path):
    with pytest.raises(NotThere, match=r"not installed|config\.json"):
        classifier(tmp_path)


@pytest.mark.parametrize(
    ("labels", "sides"),
    [
        (["negative", "neutral", "positive"], ["neg", "neu", "pos"]),
        (["1 star", "3 stars", "5 stars"], ["neg", "neu", "pos"]),
        (["POS", "NEG"], ["pos", "neg"]),
    ],
)
def test_labels_as_they_are_published_are_understood(labels, sides):
    config = {"id2label": {str(at): label for at, label in enumerate(labels)}}
    assert sides_of(json.loads(json.dumps(config))) == sides


@pytest.mark.parametrize("config", [{}, {"id2label": {"0": "joy", "1": "fear"}}])
def test_labels_that_tell_no_mood_are_refused(config):
    with pytest.raises(ValueError, match="label"):
        sides_of(config)


def test_raw_scores_become_shares_of_each_side():
    made = shares([1000.0, 0.0, 1000.0], ["neg", "neu", "neg"])
    assert made == {"neg": 1.0, "neu": 0.0, "pos": 0.0}
