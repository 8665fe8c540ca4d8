"""What sort of message a text is, and who speaks."""

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Are dogs allowed on the terrace?", "question"),
        ("et", "Kas koeraga võib terrassile tulla?", "question"),
        ("en", "How can you sell such rubbish?", "complaint"),
        ("en", "It would be nice if there were more vegan dishes.", "suggestion"),
        ("et", "Oleks tore, kui menüüs oleks rohkem taimseid roogi.", "suggestion"),
        ("en", "Thank you!", "thanks"),
        ("et", "Aitäh!", "thanks"),
        ("en", "It was okay.", "mixed"),
        ("en", "Great food, terrible service.", "mixed"),
        ("en", "Awful.", "complaint"),
        ("et", "Imeline koht.", "praise"),
        ("en", "", "other"),
        ("en", "Earn money from home, click here!", "other"),
    ],
)
def test_the_kind_of_a_message(lang, text, kind):
    assert read(Feedback(text, lang=lang)).kind == kind


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ("The pasta was cold.", "customer"),
        ("Give me a free dessert or I'll post a one star review.", "leverage"),
        ("I used to work here and the kitchen is filthy.", "staff"),
        ("Sorry, wrong restaurant, meant for another place.", "wrong_business"),
        ("I'll see you in court, and I will post this everywhere.", "disputing"),
    ],
)
def test_who_writes(text, writer):
    assert read(Feedback(text, lang="en")).writer == writer


def test_praise_said_in_scorn_is_doubted():
    scorn = read(Feedback("Wow, only 90 minutes for a burger. Well done!", lang="en"))
    praise = read(Feedback("Wow, what a burger. Wonderful and delicious!", lang="en"))
    assert scorn.polarity == "neg"
    assert scorn.confidence < praise.confidence


def test_urgency_of_a_happy_text_is_no_alarm():
    text = "They took my nut allergy seriously, lovely careful staff, great food."
    assert read(Feedback(text, lang="en")).urgent == ()


def test_quoted_history_of_a_mail_is_not_the_writer_s_word():
    mail = (
        "Thanks, all good now.\n\nOn Monday Kati wrote:\n> The soup was cold and awful"
    )
    reading = read(Feedback(mail, lang="en"))
    assert reading.polarity == "pos"


@pytest.mark.parametrize(
    ("lang", "text", "aspect"),
    [
        ("en", "A play corner for children would be nice.", "access"),
        ("et", "Mängunurk lastele oleks tore.", "access"),
        ("et", "Soovitan panna uksele lahtiolekuajad.", "opening.hours"),
        ("fi", "Voisitte lisätä listalle gluteenittomia annoksia.", "food.choice"),
        ("ro", "Poate faceți rezervarea mai simplă?", "booking"),
    ],
)
def test_what_is_proposed_is_neither_praised_nor_blamed(lang, text, aspect):
    reading = read(Feedback(text, lang=lang, stars=4))
    assert reading.kind == "suggestion"
    assert [(one.aspect, one.polarity) for one in reading.aspects] == [(aspect, "neu")]


def test_what_is_asked_about_is_not_said_to_be_good():
    reading = read(Feedback("Do you have good coffee?", lang="en"))
    assert (reading.kind, reading.polarity) == ("question", "neu")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "An apology would be nice."),
        ("en", "I suggest you train the rude waiter at the bar, he is a disgrace."),
        ("et", "Vabandus oleks tore."),
    ],
)
def test_blame_in_the_dress_of_a_wish_stays_blame(lang, text):
    assert read(Feedback(text, lang=lang)).kind == "complaint"
