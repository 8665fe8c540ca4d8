"""A component draws the same words once, and never takes one reader's for another's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.utils import translation
from jinja2 import Environment
from markupsafe import Markup

from amends.web.kept_macro import MOST, KeptMacro, Unkept, key_of

SOURCE = "{% macro told(text, rest=()) %}{{ ask(text) }}{% endmacro %}"


class Asked:
    """Counts how often something was drawn."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, text: object) -> object:
        self.times += 1
        return text


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def told(asked: Asked) -> KeptMacro:
    made = Environment(autoescape=True)
    made.globals["ask"] = asked
    return KeptMacro(made.from_string(SOURCE).module.told)


def test_the_same_words_are_drawn_once(told: KeptMacro, asked: Asked) -> None:
    assert told("Tere", rest=[("a", 1)]) == told("Tere", rest=[("a", 1)]) == "Tere"
    assert asked.times == 1
    told("Tere", rest=[("a", True)])
    assert asked.times == 2


def test_what_is_safe_opens_no_door_for_what_is_not(told: KeptMacro) -> None:
    assert told(Markup("<b>Tere</b>")) == "<b>Tere</b>"
    assert told("<b>Tere</b>") == "&lt;b&gt;Tere&lt;/b&gt;"


def test_every_language_has_its_own(told: KeptMacro, asked: Asked) -> None:
    for language in ("et", "fi", "et"):
        with translation.override(language):
            told("Tere")
    assert asked.times == 2


def test_moments_and_live_things_are_drawn_anew(told: KeptMacro, asked: Asked) -> None:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    for _twice in range(2):
        told(at)
    assert asked.times == 2
    for unkept in (at, object(), "x" * 5_000, [object()]):
        with pytest.raises(Unkept):
            key_of(unkept)


def test_no_more_is_kept_than_there_is_room_for(told: KeptMacro, asked: Asked) -> None:
    for number in range(MOST + 1):
        told(str(number))
    told("0")
    assert asked.times == MOST + 2
