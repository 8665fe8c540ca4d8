"""Every language has its catalogue, compiled from the words that are kept."""

from __future__ import annotations

import io
import re

import pytest
from babel.messages.mofile import write_mo

from amends.web import catalogues

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_the_compiled_catalogue_is_the_kept_one(language):
    fresh = io.BytesIO()
    write_mo(fresh, catalogues.catalogue(language))
    assert catalogues.path_of(language, "mo").read_bytes() == fresh.getvalue()


def test_texts_are_gathered_from_code_and_from_templates():
    found = {message.id for message in catalogues.gathered() if message.id}
    assert "Skip to the page" in found
    assert (
        "One thing needs another look",
        "%(num)d things need another look",
    ) in found


def test_the_story_of_the_style_guide_is_left_alone():
    for message in catalogues.gathered():
        assert not any("styleguide" in place for place, _ in message.locations)


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_a_translation_keeps_every_placeholder(language):
    for message in catalogues.catalogue(language):
        source = message.id if isinstance(message.id, tuple) else (message.id,)
        told = message.string if isinstance(message.string, tuple) else [message.string]
        for text in filter(None, told if message.id else ()):
            assert set(PLACEHOLDER.findall(text)) <= set(
                PLACEHOLDER.findall(" ".join(source))
            ), message.id


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("et", "Otse lehe juurde"),
        ("fi", "Siirry sisältöön"),
        ("ro", "Salt la conținut"),
    ],
)
def test_a_page_is_told_in_the_readers_language(client, db, language, words):
    answer = client.get("/styleguide/plain/", headers={"accept-language": language})
    assert words in answer.content.decode()
