"""When it happened; everything is written on Wednesday, 16 September 2026, 12:00."""

from datetime import date, datetime

import pytest

from amends.core.nouns import Feedback, When
from amends.core.reading import read

WRITTEN = datetime.fromisoformat("2026-09-16T12:00:00+03:00")


def when(text, lang):
    """Return when it happened by the text."""
    return read(Feedback(text, lang=lang, written_at=WRITTEN, sector="retail")).when


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Came last Friday, rude staff.", When(5, None, date(2026, 9, 11))),
        ("en", "Rude staff yesterday.", When(2, None, date(2026, 9, 15))),
        (
            "en",
            "On Saturday evening it was cold.",
            When(6, "evening", date(2026, 9, 12)),
        ),
        ("en", "On 3 May they were rude.", When(7, None, date(2026, 5, 3))),
        ("en", "On May 3rd they were rude.", When(7, None, date(2026, 5, 3))),
        ("en", "Visited on 2026-09-10, rude.", When(4, None, date(2026, 9, 10))),
        (
            "en",
            "Yesterday at 2:00 am they yelled.",
            When(2, "night", date(2026, 9, 15)),
        ),
        ("en", "Three days ago it was broken.", When(7, None, date(2026, 9, 13))),
        ("en", "Every Saturday it is noisy.", When(6, None, None)),
        ("en", "It is noisy on Saturdays.", When(6, None, None)),
        ("en", "Rude staff at 7pm.", When(None, "evening", None)),
        ("et", "Eile õhtul oli toit külm.", When(2, "evening", date(2026, 9, 15))),
        ("et", "Laupäeva hommikul oldi ülbed.", When(6, "morning", date(2026, 9, 12))),
        ("et", "3. mail oli pood kinni.", When(7, None, date(2026, 5, 3))),
        ("et", "Eile kell 21.15 oli uks lukus.", When(2, "evening", date(2026, 9, 15))),
        ("et", "Üleeile oli teenindus halb.", When(1, None, date(2026, 9, 14))),
        ("et", "Laupäeviti on alati järjekord.", When(6, None, None)),
        ("et", "01.09.2026 tellisin, ikka pole.", When(2, None, date(2026, 9, 1))),
        ("et", "Kolm päeva tagasi oli see katki.", When(7, None, date(2026, 9, 13))),
    ],
)
def test_a_told_time_is_resolved_against_the_writing(lang, text, expected):
    assert when(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Tomorrow I will come again, great place."),
        ("en", "Rude staff."),
        ("en", "140 quid a night is a joke."),
        ("en", "Broken since Monday."),
        ("et", "Homme tulen jälle, hea koht."),
        ("et", "Halb hommikusöök."),
    ],
)
def test_a_text_that_tells_no_past_time_gives_none(lang, text):
    assert when(text, lang) is None


def test_without_a_time_of_writing_a_weekday_stays_without_date():
    reading = read(Feedback("On Saturday evening it was cold.", lang="en"))
    assert reading.when == When(6, "evening", None)
