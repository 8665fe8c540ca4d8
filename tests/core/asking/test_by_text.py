"""A text is understood where it is plain, and left to a person where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.core.asking import Texted, texted


@pytest.mark.parametrize(
    "message",
    [
        "STOP",
        " stop. ",
        "Stopp!",
        "LÕPETA",
        "Loobun",
        "Ei soovi enam",
        "Seis",
        "Lopeta",
        "En halua",
        "Opriți",
        "OPREŞTE",
        "Renunț",
        "Стоп",
        "Unsubscribe",
    ],
)
def test_stop_is_stop_in_every_language(message: str) -> None:
    assert texted(message) == Texted(stop=True)


@pytest.mark.parametrize(
    ("message", "solved", "number"),
    [
        ("Jah", "yes", None),
        ("jah, aitäh!", "yes", None),
        ("Kyllä kiitos", "yes", None),
        ("Da, mulțumesc", "yes", None),
        ("osaliselt", "partly", None),
        ("Parțial", "partly", None),
        ("EI", "no", None),
        ("Nu", "no", None),
        ("7", "", 7),
        ("5/7", "", 5),
        ("10.", "", 10),
        ("yes 6", "yes", 6),
        ("2, kiitos", "", 2),
    ],
)
def test_a_plain_answer_leaves_nothing_to_read(
    message: str, solved: str, number: int | None
) -> None:
    assert texted(message) == Texted(solved=solved, number=number)


@pytest.mark.parametrize(
    ("message", "solved", "number"),
    [
        ("2, the pizza was cold", "", 2),
        ("No, still nobody called", "no", None),
        ("ei! keegi ei helistanud", "no", None),
    ],
)
def test_words_after_an_answer_are_kept_for_a_person(
    message: str, solved: str, number: int | None
) -> None:
    assert texted(message) == Texted(solved=solved, number=number, rest=message)


@pytest.mark.parametrize(
    "message",
    [
        "2 pizzas were missing",
        "Yes, but it was cold again",
        "Stop burning my pizza",
        "7-8 minutes late",
        "12",
        "2. pitsa oli külm",
        "End of story: never again.",
        "I called +372 5123 4567 twice",
    ],
)
def test_what_is_not_plain_is_no_answer(message: str) -> None:
    assert texted(message) == Texted(rest=message)


@given(st.text(max_size=200))
def test_no_text_breaks_it_and_none_is_lost(message: str) -> None:
    told = texted(message)
    understood = told.stop or told.solved or told.number is not None
    assert understood or told.rest == message.strip()
