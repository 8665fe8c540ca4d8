"""Rating trend, reply time, memory, sentences and suggested actions."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from amends.core.languages.shelf import FULL, table
from amends.core.patterns import Story, chance_sentence, remember, sentence
from amends.core.patterns.actions import suggested
from amends.core.patterns.replying import reply_time
from amends.core.patterns.trend import trends
from amends.core.reading.taxonomy import ASPECTS
from tests.core.patterns.cast import END, NEW_YEAR, Pizzeria

MONDAY = date(2025, 3, 3)
COLD = Story(
    aspect="food.temperature",
    context=(("weekday", "6"), ("daypart", "evening"), ("location", "Tartu")),
    window_weeks=13,
    observed=15,
    expected=4.1,
    ratio=3.2,
    ratio_low=1.8,
    score=4.0,
    tier="pattern",
    since=date(2025, 1, 4),
    ids=("r1",),
    dates=9,
    seen_on=MONDAY,
    last_on=MONDAY,
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Tartu: cold food on Saturday evenings – 15 complaints in 13 weeks, "
            "on 9 different Saturdays; about 4 would be ordinary.",
        ),
        (
            "et",
            "Tartu: külm toit laupäeva õhtuti – 15 kaebust 13 nädala jooksul, "
            "9 eri laupäeval; tavapärane oleks umbes 4.",
        ),
        (
            "fi",
            "Tartu: kylmä ruoka lauantai-iltaisin – 15 valitusta 13 viikon aikana, "
            "9 eri lauantaina; tavallinen määrä olisi noin 4.",
        ),
        (
            "ro",
            "Tartu: mâncare rece sâmbăta seara – 15 plângeri în 13 săptămâni, "
            "în 9 sâmbete diferite; în mod obișnuit ar fi cam 4.",
        ),
    ],
)
def test_the_sentence_is_whole_in_each_language(language, said):
    assert sentence(COLD, language) == said


def test_romanian_counts_with_de_from_twenty_on():
    many = replace(COLD, observed=23, dates=21, window_weeks=26)
    assert "23 de plângeri în 26 de săptămâni, în 21 de sâmbete" in sentence(many, "ro")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "something this strong about once in 100 years."),
        (
            "ro",
            "Doar din întâmplare, ceva atât de clar apare cam o dată la 100 de ani.",
        ),
    ],
)
def test_a_card_says_how_sure_it_is(language, said):
    assert chance_sentence(COLD, language).endswith(said)


def test_a_quiet_line_does_not_speak_of_chance():
    assert chance_sentence(replace(COLD, standing=True)) == ""


def test_the_weaker_the_evidence_the_oftener_chance_shows_it():
    assert "once in 10 years" in chance_sentence(replace(COLD, score=1.6))


def test_questions_are_told_as_questions():
    asked = replace(COLD, aspect="opening.hours", polarity="ask", context=())
    assert sentence(asked, "en") == (
        "What guests ask about: opening hours – 15 questions in 13 weeks, "
        "on 9 different days; about 4 would be ordinary."
    )
    assert sentence(asked, "ro").startswith("Ce se întreabă: programul – 15 întrebări")


@pytest.mark.parametrize("language", FULL)
def test_every_aspect_has_its_words_and_its_actions(language):
    words, actions = table(language, "stories"), table(language, "actions")
    for aspect in ASPECTS:
        assert words["neg"][aspect]
        assert words["pos"][aspect]
        assert words["ask"][aspect]
        assert actions[aspect]


def test_what_fits_the_context_is_suggested_first_and_a_house_adds_its_own():
    delivered = replace(COLD, context=(("channel", "wolt"),))
    own = {"food.temperature": ["Call Kadri"]}
    assert suggested(delivered, "en")[0] == "Use insulated bags."
    assert suggested(delivered, "en", own)[0] == "Call Kadri"
    assert suggested(replace(COLD, polarity="pos")) == ()


def test_one_card_for_one_story_however_often_it_is_seen():
    week = remember((), [COLD], MONDAY)
    wider = replace(COLD, context=COLD.context[:2], score=5.0)
    again = remember(week.cards, [wider], MONDAY + timedelta(weeks=1))
    assert again.told == ()
    (card,) = again.cards
    assert card.story.context == wider.context
    assert card.story.alerted_on == MONDAY


def test_at_most_three_cards_a_week():
    many = [replace(COLD, aspect=f"a{k}", score=2.0 + k) for k in range(5)]
    week = remember((), many, MONDAY)
    assert [s.aspect for s in week.told] == ["a4", "a3", "a2"]


def test_a_dismissed_story_needs_five_more():
    (card,) = remember((), [COLD], MONDAY).cards
    dismissed = (card.dismissed(4.0),)
    later = MONDAY + timedelta(weeks=2)
    assert remember(dismissed, [replace(COLD, score=8.5)], later).told == ()
    (told,) = remember(dismissed, [replace(COLD, score=9.5)], later).told
    assert told.state == "returned"


def test_what_begins_anew_after_it_was_resolved_has_returned():
    (card,) = remember((), [COLD], MONDAY).cards
    later = MONDAY + timedelta(weeks=30)
    anew = replace(COLD, since=later - timedelta(weeks=8), seen_on=later, last_on=later)
    assert remember((card.resolved(),), [COLD], later).told == ()
    (told,) = remember((card.resolved(),), [anew], later).told
    assert told.state == "returned"


def test_those_who_still_wait_count_in_the_reply_time():
    hours = np.array([1.0, 2.0, 3.0, 50.0, 60.0, 70.0])
    answered = np.array([True, True, True, False, False, False])
    found = reply_time(hours, answered, promised=24.0)
    assert found.median == 3.0
    assert found.ninetieth is None
    assert found.in_time == 0.5


def test_a_place_whose_stars_fall_is_told_and_the_other_not():
    tuul = Pizzeria(seed=31)
    for row in tuul.rows:
        is_late = str(row["written_at"]) > f"{NEW_YEAR + timedelta(days=180)}"
        if row["location"] == "place 1" and is_late and tuul.chance.random() < 0.35:
            row["stars"] = 2.0
    found = {t.value: t.is_told for t in trends(tuul.facts(), END)}
    assert found == {"place 1": True, "place 2": False}
