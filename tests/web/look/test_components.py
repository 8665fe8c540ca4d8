"""Components keep their promises: what is given is shown, escaped and tied together."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from amends.web.fragments import templates
from amends.web.marking import Evidence, passages
from amends.web.styleguide import reference
from tests.web.look.sources import COMPONENTS, TEMPLATES

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
# Parts that only other components and layouts call.
WITHIN = {"field_words", "counter", "shortcuts", "key"}


def drawn(source: str, **context: object) -> str:
    return templates().from_string(source).render(context)


def test_every_component_stands_in_the_style_guide():
    shown = "".join(
        path.read_text("utf-8")
        for folder in ("styleguide", "layouts")
        for path in (TEMPLATES / folder).rglob("*.html")
    )
    components = {path.stem for path in COMPONENTS.glob("*.html")}
    assert components - set(re.findall(r"ui\.(\w+)\(", shown)) - WITHIN == set()


@pytest.mark.parametrize(
    "path", sorted(COMPONENTS.glob("*.html")), ids=lambda p: p.stem
)
def test_a_component_file_says_what_it_is_for_and_holds_one_macro(path):
    text = path.read_text("utf-8")
    assert text.startswith("{# ")
    assert re.findall(r"{% macro (\w+)\(", text) == [path.stem]


def test_a_label_from_outside_cannot_become_markup():
    html = drawn("{{ ui.button(label, title=label) }}", label="<b onclick='x'>\"")
    assert "<b " not in html
    assert html.count("&lt;b onclick=") == 2


def test_words_that_a_component_does_not_know_become_attributes():
    html = drawn('{{ ui.button("Go", hx_post="/x", hx_swap=none, data_a=true) }}')
    assert ' hx-post="/x"' in html
    assert " data-a>" in html
    assert "hx-swap" not in html


def test_a_field_with_an_error_names_it_to_a_screen_reader():
    html = drawn('{{ ui.field("mail", "E-mail", help="Yours", error="Needs an @") }}')
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="field-mail-help field-mail-error"' in html
    assert 'id="field-mail-error"' in html


def test_a_name_that_nobody_drew_is_refused():
    with pytest.raises(TemplateNotFound):
        drawn("{{ ui.sparkle() }}")


def test_a_word_that_the_view_forgot_is_refused():
    with pytest.raises(UndefinedError):
        drawn("{{ ui.chip(forgotten) }}")


def test_the_counter_counts_in_the_unit_of_the_channel():
    html = drawn('{{ ui.counter("reply", 10, unit="bytes", text="jääkülm") }}')
    assert re.search(r">10</output>", html)
    assert "counter--over" not in html


@pytest.mark.parametrize("state", ["calm", "near", "passed", "kept"])
def test_a_deadline_is_said_in_words_as_well(state):
    html = drawn(
        "{{ ui.deadline(at, now, state=state) }}",
        at=NOON - timedelta(hours=5),
        now=NOON,
        state=state,
    )
    assert 'class="voice"' in html
    assert "datetime=" in html


def test_marking_changes_no_letter_of_the_text():
    text = "Pitsa oli külm & kuller <ebaviisakas>, pitsa oli külm."
    evidence = [
        Evidence("Pitsa oli külm", "Served cold", "neg"),
        Evidence("külm & kuller", "Delivery", "mix"),
        Evidence("not there", "Nothing", "pos"),
    ]
    cut = passages(text, evidence)
    assert "".join(passage.text for passage in cut) == text
    assert [passage.label for passage in cut if passage.evidence] == [
        "Served cold",
        "Served cold · Delivery",
        "Delivery",
    ]


def test_evidence_is_heard_as_well_as_seen():
    html = drawn(
        "{{ ui.marked(text, evidence) }}",
        text="Külm <pitsa>",
        evidence=[Evidence("Külm", "Served cold", "neg")],
    )
    assert '<span class="voice">[Served cold: </span>Külm' in html
    assert "&lt;pitsa&gt;" in html


def test_the_reference_of_components_is_up_to_date():
    assert reference.TARGET.read_text("utf-8") == reference.reference()
