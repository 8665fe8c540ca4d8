"""Languages that are read only: folders of word lists without phrases or guard."""

import subprocess
import sys
from pathlib import Path

import pytest

from amends.core.languages.shelf import FULL, readable, table
from amends.core.reading import (
    ASPECTS,
    DAYPARTS,
    KINDS,
    SECTORS,
    URGENT,
    WANTS,
    WRITERS,
    as_json,
    feedback,
    read,
)
from amends.core.reading.binding import groups
from amends.core.reading.evaluation.gold import labelled
from amends.core.reading.evaluation.scores import Scores
from amends.core.reading.lexicon import lexicon

SETS = Path(__file__).parent / "evaluation"
OTHERS = [language for language in readable() if language not in FULL]
FILES = {
    "aspects": set(ASPECTS),
    "moods": {"good", "bad", "lukewarm", "scope", "bound"},
    "requests": {"wants", "urgent", "kind", "writer"},
    "people": {"roles", "praise", "particles", "not_names", "names", "sectors"},
    "mails": {"quote_headers", "signatures"},
}
ASKING = {"question", "rhetorical", "suggestion", "thanks", "other"}


@pytest.mark.parametrize("language", OTHERS)
def test_every_list_of_a_read_language_is_one_that_somebody_reads(language):
    for name, parts in FILES.items():
        assert set(table(language, name)) <= parts
    requests = table(language, "requests")
    assert set(requests["wants"]) <= set(WANTS)
    assert set(requests["urgent"]) <= set(URGENT)
    assert set(requests["writer"]) <= set(WRITERS)
    assert set(requests["kind"]) <= ASKING
    assert set(table(language, "moods")["bound"]) <= set(groups())
    assert set(table(language, "times")["dayparts"]) == set(DAYPARTS)
    assert set(table(language, "people")["sectors"]) <= set(SECTORS)


@pytest.mark.parametrize("language", OTHERS)
def test_a_read_language_has_words_for_every_aspect_and_every_urgent_matter(language):
    assert set(table(language, "aspects")) == set(ASPECTS)
    assert set(table(language, "requests")["urgent"]) == set(URGENT)
    assert len(lexicon(language).behind) > 350


@pytest.mark.parametrize("language", OTHERS)
def test_our_own_set_of_a_read_language_keeps_its_floor(language):
    made = Scores()
    for record, expected in labelled(SETS / f"{language}.jsonl"):
        assert expected["kind"] in KINDS
        made.add(expected, as_json(read(feedback(record | {"lang": language}))))
    assert made.n >= 12
    assert made.labels["aspects"].figures()[2] >= 0.7
    assert made.labels["urgent"].figures()[2] >= 0.6
    assert made.labels["wants"].figures()[2] >= 0.7
    assert made.shares["polarity"].figure >= 0.75
    assert made.shares["kind"].figure >= 0.75


def test_a_language_is_loaded_only_when_a_text_of_it_comes():
    told = (
        "from amends.core.reading import feedback, read\n"
        "from amends.core.reading.lexicon import lexicon\n"
        "print(lexicon.cache_info().currsize)\n"
        "read(feedback({'text': 'The food was cold.', 'lang': 'en'}))\n"
        "print(lexicon.cache_info().currsize)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", told], check=True, capture_output=True, text=True
    )
    assert ran.stdout.split() == ["0", "1"]


def test_a_language_without_a_folder_is_still_answered():
    reading = read(feedback({"text": "Takk fyrir matinn!", "lang": "is"}))
    assert reading.lang == "is"
    assert reading.polarity == "neu"
