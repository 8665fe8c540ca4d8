"""The reading contract, as its README promises it."""

from datetime import datetime

import pytest

from amends.core.reading import Unreadable, as_json, feedback, read

COLD_PIZZA = {
    "id": "et-1",
    "text": (
        "Pitsa oli laupäeva õhtul jääkülm ja kuller ebaviisakas. Tahan raha tagasi!"
    ),
    "lang": None,
    "stars": 1,
    "sector": "restaurant",
    "channel": "google",
    "written_at": "2026-09-14T20:11:00+03:00",
}


def test_the_cold_pizza_of_the_contract_is_read_as_the_contract_says():
    said = as_json(read(feedback(COLD_PIZZA)))
    aspects = [(one["aspect"], one["polarity"]) for one in said["aspects"]]
    assert aspects == [("food.temperature", "neg"), ("service.attitude", "neg")]
    assert said["lang"] == "et"
    assert said["polarity"] == "neg"
    assert said["kind"] == "complaint"
    assert said["wants"] == ["refund"]
    assert said["urgent"] == []
    assert said["writer"] == "customer"
    assert said["when"] == {"weekday": 6, "daypart": "evening", "date": "2026-09-12"}
    assert said["praised_people"] == []
    assert said["personal_data"] == []
    assert said["stars"] <= 2


def test_each_wish_brings_the_words_that_prove_it():
    said = as_json(read(feedback(COLD_PIZZA)))
    proof = {"id": "refund", "quote": "Tahan raha tagasi"}
    assert said["evidence"]["wants"] == [proof]


def test_given_stars_are_never_copied():
    angry = dict(COLD_PIZZA, stars=5)
    assert read(feedback(angry)) == read(feedback(COLD_PIZZA))


def test_only_the_text_is_required():
    assert feedback({"text": "Tere"}).written_at is None


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({}, "text"),
        ({"text": None}, "text"),
        ({"text": 7}, "text"),
        ({"text": "x", "stars": "many"}, "stars"),
        ({"text": "x", "stars": 77}, "stars"),
        ({"text": "x", "stars": float("nan")}, "stars"),
        ({"text": "x", "lang": 3}, "lang"),
        ({"text": "x", "written_at": "last week"}, "written_at"),
        ({"text": "x", "written_at": 1726}, "written_at"),
    ],
)
def test_a_record_that_cannot_be_read_names_its_field(record, field):
    with pytest.raises(Unreadable, match=field):
        feedback(record)


def test_the_time_of_writing_keeps_its_offset():
    written = feedback(COLD_PIZZA).written_at
    assert written == datetime.fromisoformat("2026-09-14T20:11:00+03:00")
