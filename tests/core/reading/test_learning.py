"""What Kadri corrects is read as she says from then on, and only what is like it."""

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import Unreadable, as_json, read
from amends.core.reading.learning import Learnt, keep, kept, learn, lesson, trial

EMPTY_TABLE = [{"aspect": "amenities", "polarity": "neg"}]


def corrected(text, **after):
    """Return the lesson of one correction made in the page."""
    before = as_json(read(Feedback(text, lang="et")))
    return lesson({"text": text, "before": before, "after": {**before, **after}})


@pytest.fixture
def lessons():
    """Three times the meatball bar was taken for something else; two texts stood."""
    wrong = ("Kotletibaas oli täna jälle tühi.", "Kotletibaas oli kella üheksaks läbi.")
    return [
        *(corrected(text, aspects=EMPTY_TABLE) for text in wrong),
        corrected(
            "Kotletibaas nagu ikka vilets, muud pole öelda.", aspects=EMPTY_TABLE
        ),
        corrected("Toit oli hea."),
        corrected("Oli tore päev, kõik läbi mõeldud."),
    ]


def aspects(learnt, text):
    """Return aspect and polarity as the lessons would have them."""
    reading = learnt.corrected(read(Feedback(text, lang="et")), text)
    return [(one.aspect, one.polarity) for one in reading.aspects]


def test_what_was_corrected_is_read_as_corrected(lessons):
    text = "Kotletibaas oli täna jälle tühi."
    assert aspects(learn(lessons), text) == [("amenities", "neg")]
    assert aspects(Learnt({}), text) != [("amenities", "neg")]


def test_what_has_nothing_of_it_reads_as_before(lessons):
    text = "Pitsa oli jääkülm ja kuller ebaviisakas."
    assert aspects(learn(lessons), text) == aspects(Learnt({}), text)


def test_the_quote_of_what_was_learnt_stands_in_the_text(lessons):
    text = "Kotletibaas oli täna jälle tühi."
    reading = learn(lessons).corrected(read(Feedback(text, lang="et")), text)
    assert all(one.quote and one.quote in text for one in reading.aspects)


def test_the_order_of_the_corrections_changes_nothing(lessons):
    assert learn(lessons) == learn(lessons[::-1])


def test_lessons_say_how_little_a_handful_of_them_teaches_about_others(lessons):
    tried = trial(lessons, learn(lessons))
    assert tried.taught == 0 < tried.unseen <= tried.untaught + 2


def test_an_urgent_matter_is_never_unlearnt():
    text = "Leidsin supist klaasikillu ja lõikasin suu katki."
    calm = corrected(text, urgent=[])
    taught = learn([calm]).corrected(read(Feedback(text, lang="et")), text)
    assert [cue.id for cue in taught.urgent] == ["safety"]


def test_a_kind_that_people_see_is_learnt_with_its_mood():
    text = "Noh, eks ta ole."
    meant = corrected(text, kind="complaint", polarity="neg")
    taught = learn([meant]).corrected(read(Feedback(text, lang="et")), text)
    assert (taught.kind, taught.polarity, taught.stars) == ("complaint", "neg", 2.0)


def test_lessons_survive_their_file(lessons, tmp_path):
    learnt = learn(lessons)
    keep(learnt, tmp_path / "lessons.json")
    assert kept(tmp_path / "lessons.json") == learnt


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 1, "lessons": 1, "weights": {"kind praise": {"a": 1.5}}}',
        '{"version": 1, "lessons": 1, "weights": {"kind praise": {"a": 1e99}}}',
        '{"version": 1, "lessons": "x", "weights": {}}',
        '{"version": 2, "lessons": 1, "weights": {}}',
        "[" * 100_000,
    ],
)
def test_a_file_that_holds_no_lessons_is_refused(text, tmp_path):
    (tmp_path / "lessons.json").write_text(text)
    with pytest.raises(Unreadable):
        kept(tmp_path / "lessons.json")
