"""A reply sounds like the person who signs it."""

from __future__ import annotations

from amends.core.drafting import learnt, propose
from amends.core.nouns import Signer, Voice
from tests.core.drafting.cast import LONG_WAIT, RUDE_COURIER, reading, setting

COMPLAINT = reading("et", "complaint", LONG_WAIT)
HABIT = (
    "Tere, Kati!\n\nAitäh sulle kirjutamast! Pitsa jäi hiljaks.\n\nPäikest\nLiis",
    "Tere, Jaan!\n\nVabandan sinu ees, ootasid kaua.\n\nHeade soovidega\nLiis",
    "Tere, Mari!\n\nSul on õigus, see oli meie viga.\n\nHeade soovidega\nLiis",
)


PLAIN = Voice()


def text(voice=PLAIN, lang="et", **place):
    return (
        propose(COMPLAINT, setting("Sõnad.", lang, **place), voice=voice).drafts[0].text
    )


def test_the_signers_greeting_and_closing_are_kept():
    voice = Voice(greeting="Tervist, {name}!", closing="Päikest")
    assert text(voice).startswith("Tervist, Mart!")
    assert "\n\nPäikest\nLiis" in text(voice)


def test_a_greeting_without_a_known_name_stays_whole():
    voice = Voice(greeting="Tervist, {name}!")
    assert text(voice, author="pizzalover99").startswith("Tervist!")


def test_a_greeting_in_another_language_is_not_used():
    assert "Hello" not in text(Voice(greeting="Hello {name}!"))


def test_formal_and_informal_are_kept_apart():
    formal = text(Voice(address="formal"))
    assert {"te", "teie", "teil", "teile"} & set(formal.lower().split())
    informal = text(Voice(address="informal"))
    assert not {"teie", "teil", "teile"} & set(informal.lower().split())


def test_short_is_shorter_and_long_is_longer():
    lengths = [
        len(text(Voice(length=length))) for length in ("short", "normal", "long")
    ]
    assert lengths == sorted(lengths)
    assert lengths[0] < lengths[2]


def test_habits_are_learnt_from_earlier_replies():
    habit = learnt(HABIT, "et")
    assert habit.greeting == "Tere, {name}!"
    assert habit.closing == "Heade soovidega"
    assert habit.address == "informal"
    assert habit.length == "short"


def test_habits_are_used_where_the_signer_set_nothing():
    reply = text(Voice(learnt_from=HABIT), sector="hotel")
    assert reply.startswith("Tere, Mart!")
    assert "Heade soovidega" in reply
    assert "teie" not in reply


def test_nothing_is_learnt_from_nothing():
    assert learnt((), "et") == Voice()


def test_roles_are_translated_where_they_are_known():
    assert "Liis, juhataja" in text()
    assert "Liis, Head of Joy" in text(signer=Signer("Liis", "Head of Joy"))


def test_an_automatic_reply_says_so_and_names_a_person():
    assert "Automaatne vastus; kontaktisik: Liis, juhataja" in text(automatic=True)


def test_three_drafts_differ_in_manner():
    read = reading("et", "complaint", LONG_WAIT, RUDE_COURIER)
    drafts = propose(read, setting("Sõnad.", "et"), variants=4).drafts
    assert len({draft.text for draft in drafts}) == 4
    plain, shorter, fuller, formal = drafts
    assert len(shorter.moves) < len(plain.moves) < len(fuller.moves)
    assert {"teie", "te", "teiega"} & set(formal.text.lower().split())


def test_a_language_we_do_not_write_is_answered_in_the_houses_and_said_so():
    read = reading("is", "complaint", LONG_WAIT)
    draft = propose(read, setting("Kelime.", "is"), ui_lang="et").drafts[0]
    assert draft.lang == "en"
    assert "„is“" in draft.moves[0].gloss


def test_a_warm_voice_says_more_and_a_cool_one_less():
    cool, plain, warm = (
        propose(COMPLAINT, setting("Sõnad.", "et"), voice=Voice(warmth=warmth)).drafts[
            0
        ]
        for warmth in (0, 1, 2)
    )
    assert len(cool.moves) < len(plain.moves) < len(warm.moves)


def test_a_stated_language_is_believed_more_than_a_guess_from_few_words():
    draft = propose(reading("fi", "thanks"), setting("Aitäh!", "et")).drafts[0]
    assert draft.lang == "et"
    assert "phrases" not in draft.moves[0].gloss
