"""Every quote is cut from the text, whatever the text is made of."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from amends.core.nouns import Feedback
from amends.core.reading import ASPECTS, KINDS, URGENT, WANTS, WRITERS, read

PIECES = st.sampled_from(
    [
        "Pitsa oli jääkülm",
        "the soup wasn't cold",
        "kuller hilines",
        "raha tagasi",
        "mâncarea a fost rece",
        "Kiitos Sanna!",
        "call me 5551 2345",
        "Tellimus nr 88213-04",
        "eile kell 21.15",
        "Tore  oleks,   kui",
        "Mari ja Jaan, aitäh",
        "<b>väga halb</b>",
        "&amp;",
        "\n\n> tsitaat",
        "\u00a0",
        "\x00",
        "I\u0307stanbul",
        "e\u0301",
        "\u202eevil",
        "\U0001f469\u200d\U0001f467",
        "\ud83d",
        "ﬁne",
        "ẞ",
        ", ",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.one_of(PIECES, st.text(string.printable, max_size=12)), max_size=12
    ).map(" ".join),
    st.lists(PIECES, max_size=12).map("".join),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from([None, "et", "fi", "ro", "en", "xx", "EN-gb"]))
def test_any_text_is_read_and_every_quote_stands_in_it(text, lang):
    reading = read(Feedback(text, lang=lang))
    quotes = [one.quote for one in reading.aspects]
    quotes += [cue.quote for cue in (*reading.urgent, *reading.wants)]
    quotes += [*reading.praised_people, *reading.personal_data]
    assert all(quote and quote in text for quote in quotes)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_any_text_is_read_within_the_taxonomy(text):
    reading = read(Feedback(text))
    assert {one.aspect for one in reading.aspects} <= set(ASPECTS)
    assert {cue.id for cue in reading.urgent} <= set(URGENT)
    assert {cue.id for cue in reading.wants} <= set(WANTS)
    assert reading.kind in KINDS
    assert reading.writer in WRITERS
    assert 1 <= reading.stars <= 5
    assert 0 <= reading.confidence <= 1


def test_a_quote_keeps_the_capitals_and_signs_of_the_writer():
    reading = read(Feedback("See  SUPP,\noli   JÄÄKÜLM!!!", lang="et"))
    assert reading.aspects[0].quote == "JÄÄKÜLM"


def test_letters_taken_apart_are_read_and_quoted_as_written():
    text = "Supp oli ja\u0308a\u0308ku\u0308lm"
    reading = read(Feedback(text, lang="et"))
    assert reading.aspects[0].aspect == "food.temperature"
    assert reading.aspects[0].quote in text


def test_text_typed_without_diacritics_is_understood():
    reading = read(Feedback("Supp oli jaakulm", lang="et"))
    assert reading.aspects[0].aspect == "food.temperature"


def test_a_word_with_marks_is_not_taken_for_the_one_without():
    with_oil = read(Feedback("Toit oli", lang="et"))
    assert with_oil.aspects == ()
