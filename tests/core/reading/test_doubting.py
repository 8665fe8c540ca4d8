"""A word that means many things is laid to what its clause is about."""

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import doubting, read
from amends.core.reading.gist import Gist

TABLETS = "The nurse gave me the wrong ones twice."


@pytest.fixture
def the_table_says(monkeypatch):
    """Let the table of aspects say the same of every clause."""

    def says(aspect, sure):
        def told(clauses, _language, _without):
            return [Gist(aspect, sure)] * len(clauses)

        monkeypatch.setattr(doubting, "gists", told)

    return says


def aspects(text, **told):
    """Return what a text speaks of."""
    return [one.aspect for one in read(Feedback(text, lang="en", **told)).aspects]


def test_a_word_without_its_thing_goes_where_its_clause_does(the_table_says):
    the_table_says("service.skill", 0.9)
    assert aspects(TABLETS) == ["service.skill"]


def test_a_faint_guess_leaves_the_word_with_its_trade(the_table_says):
    the_table_says("service.skill", 0.1)
    assert aspects(TABLETS, sector="delivery") == ["order.accuracy"]


def test_a_word_beside_its_thing_is_not_doubted(the_table_says):
    the_table_says("privacy", 0.9)
    assert aspects("The soup was cold.") == ["food.temperature"]


def test_a_word_without_company_keeps_the_sense_of_its_trade():
    assert aspects("Broken.", sector="hotel") == ["room"]
