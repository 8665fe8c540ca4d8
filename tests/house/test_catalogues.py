"""The catalogues of the interface: current, compiled, and with every place kept.

That no text is without a translation is a check of its own: ``./amends check texts``.
"""

import io

import pytest
from babel.messages.mofile import write_mo

from amends.web import catalogues
from tests.house.source import refuse


@pytest.fixture(scope="module")
def asked_for():
    return catalogues.gathered()


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_a_catalogue_holds_what_the_source_asks_for(language, asked_for):
    kept = catalogues.catalogue(language)
    wanted = {(text.id, text.context) for text in asked_for if text.id}
    have = {(text.id, text.context) for text in kept if text.id}
    refuse(
        [
            f"not in the catalogue: {text!r}"
            for text, _ in sorted(wanted - have, key=str)
        ]
    )
    refuse([f"nobody asks for: {text!r}" for text, _ in sorted(have - wanted, key=str)])


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_a_translation_keeps_the_places_of_its_text(language):
    kept = catalogues.catalogue(language)
    found = [
        f"{text.id!r}: {error}"
        for text in kept
        if text.id and text.string
        for error in text.check(kept)
    ]
    refuse(found)


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_what_is_compiled_is_what_is_written(language):
    made = io.BytesIO()
    write_mo(made, catalogues.catalogue(language))
    assert catalogues.path_of(language, "mo").read_bytes() == made.getvalue()
