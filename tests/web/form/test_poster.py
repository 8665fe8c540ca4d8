"""The poster on the wall: in the language of the place, and safe from its name."""

from __future__ import annotations

import pytest

from amends.web.form.poster import _code, pdf
from tests.world import signed_in


@pytest.mark.parametrize("size", ["a4", "a6"])
def test_staff_get_a_pdf_of_one_page(tartu, kadri, size):
    answer = signed_in(kadri).get(f"/locations/tuul-tartu/poster.pdf?size={size}")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert b"/Type/Pages/Count 1/" in answer.content


def test_a_name_full_of_commands_is_only_a_name(tartu):
    tartu.name = '#panic("x") ] } $ ` \\ <script> "quoted" 🍕' + "õ" * 200
    assert pdf(tartu, "a6").startswith(b"%PDF-")


def test_the_languages_differ(tartu):
    estonian = pdf(tartu, "a6")
    tartu.languages = ["ro"]
    assert pdf(tartu, "a6") != estonian


def test_the_code_is_a_drawing_without_words():
    drawn = _code("https://amends.example/f/tuul-tartu/")
    assert drawn.startswith("<svg")
    assert "amends.example" not in drawn


def test_strangers_get_nothing(tartu, olev, client):
    assert signed_in(olev).get("/locations/tuul-tartu/poster.pdf").status_code == 404
    assert client.get("/locations/tuul-tartu/poster.pdf").status_code == 302


def test_a_manager_of_another_branch_gets_nothing(elva, mihkel):
    assert signed_in(mihkel).get("/locations/tuul-elva/poster.pdf").status_code == 404
