"""Word lists that a native speaker may mend are checked as a whole."""

import pytest

from amends.core.languages.shelf import FULL, table
from amends.core.reading import ASPECTS, DAYPARTS, SECTORS, URGENT, WANTS, WRITERS
from amends.core.reading.binding import groups
from amends.core.reading.lexicon import lexicon
from amends.core.reading.patterns import patterns

FILES = {
    "moods": {"good", "bad", "lukewarm", "scope", "bound"},
    "requests": {"wants", "urgent", "kind", "writer"},
    "people": {"roles", "praise", "particles", "not_names", "names", "sectors"},
    "mails": {"quote_headers", "signatures"},
}


@pytest.mark.parametrize("language", FULL)
def test_every_aspect_has_its_words(language):
    assert set(table(language, "aspects")) == set(ASPECTS)


@pytest.mark.parametrize("language", FULL)
@pytest.mark.parametrize("name", FILES)
def test_no_file_has_a_part_that_nobody_reads(language, name):
    assert set(table(language, name)) <= FILES[name]


@pytest.mark.parametrize("language", FULL)
def test_every_list_is_named_after_the_taxonomy(language):
    requests = table(language, "requests")
    assert set(requests["wants"]) == set(WANTS)
    assert set(requests["urgent"]) == set(URGENT)
    assert set(requests["writer"]) <= set(WRITERS)
    assert set(table(language, "moods")["bound"]) <= set(groups())
    assert set(table(language, "times")["dayparts"]) == set(DAYPARTS)
    assert set(table(language, "people")["sectors"]) == set(SECTORS)


@pytest.mark.parametrize("language", FULL)
def test_a_language_makes_one_lexicon(language):
    assert len(lexicon(language).behind) > 2_000


def test_every_group_of_bound_words_leads_to_known_aspects():
    for group in groups().values():
        led = {*group.near.values(), *group.trade.values()}
        assert led <= set(ASPECTS)
        assert {*group.near, *group.trade} <= {*ASPECTS, *SECTORS}


def test_an_entry_without_a_letter_is_refused():
    with pytest.raises(ValueError, match="no word"):
        patterns("***")


def test_a_choice_makes_one_pattern_each():
    anchors = {pattern.anchor for pattern in patterns("tahan|soovin raha*")}
    assert anchors == {" tahan raha", " soovin raha"}
