"""A visitor says how it was, without signing in and without being followed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from amends.accounts.location import Location
from amends.cases.attachment import Attachment
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.foundation import clock
from tests.web.form.conftest import LATER, SEAL, Visitor
from tests.world import NOON

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 60


def test_words_become_a_case_of_that_place(visitor, tartu):
    answer = visitor.send(text="Pizza was cold.", stars="2", email="mari@guest.example")
    assert answer.status_code == 302
    feedback = Feedback.objects.get()
    assert (feedback.text, feedback.stars, feedback.public) == (
        "Pizza was cold.",
        2,
        False,
    )
    assert feedback.location == tartu
    assert Case.objects.open().count() == 1
    assert feedback.customer.identities.get().value == "mari@guest.example"


def test_the_page_sets_no_cookie_and_runs_no_script(visitor):
    page = visitor.open()
    assert not page.cookies
    assert b"<script" not in page.content
    assert "unsafe-inline" not in page.headers["Content-Security-Policy"]
    sent = visitor.send(text="Tore!")
    assert not sent.cookies
    assert not visitor.browser.get(sent.url).cookies


@pytest.mark.parametrize(
    ("wish", "language"),
    [("fi-FI,fi;q=0.9", "fi"), ("ro", "ro"), ("ja", "et"), ("en-GB", "en")],
)
def test_the_page_speaks_the_visitors_language_else_the_places(
    form_channel, wish, language
):
    page = Visitor(wish).open()
    assert f'<html lang="{language}"' in page.content.decode()


def test_the_language_can_be_chosen_by_hand(form_channel):
    page = Visitor("fi").open("/f/tuul-tartu/?lang=ro")
    assert '<html lang="ro"' in page.content.decode()


def test_sending_twice_counts_once(visitor):
    page = visitor.open()
    first = visitor.send(page=page, text="Pizza was cold.")
    second = visitor.send(page=page, text="Pizza was cold.")
    assert first.url == second.url
    assert Feedback.objects.count() == 1


def test_a_copied_seal_rewrites_nobodys_words(visitor):
    page = visitor.open()
    visitor.send(page=page, text="Pizza was cold.")
    visitor.send(page=page, text="It was all lovely.")
    assert Feedback.objects.get().text == "Pizza was cold."


def test_stars_alone_are_enough_and_nothing_is_not(visitor):
    assert visitor.send(stars="5").status_code == 302
    empty = visitor.send()
    assert empty.status_code == 422
    assert Feedback.objects.count() == 1


def test_what_was_written_stands_in_the_form_when_something_is_wrong(visitor):
    answer = visitor.send(text="Supp oli <b>külm</b>", email="not an address")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Supp oli &lt;b&gt;külm&lt;/b&gt;" in page
    assert 'href="#field-email"' in page
    assert not Feedback.objects.exists()


def test_a_machine_that_fills_the_trap_is_put_aside_not_thrown_away(visitor):
    visitor.send(text="Buy watches", website="https://watches.example")
    feedback = Feedback.objects.get()
    assert feedback.automatic == "suspect"
    assert feedback.case.is_closed


def test_nobody_writes_in_a_second(visitor):
    page = visitor.open()
    hasty = visitor.send(page=page, at=NOON + timedelta(seconds=1), text="Hi")
    assert hasty.status_code == 422
    again = visitor.send(page=hasty, at=LATER, text="Hi")
    assert again.status_code == 302


def test_a_made_up_seal_is_handed_out_anew(visitor):
    with clock.stopped(NOON):
        answer = visitor.browser.post("/f/tuul-tartu/", {"seal": "x", "text": "Hi"})
    assert answer.status_code == 422
    assert SEAL.search(answer.content.decode())[1] != "x"


def test_a_flood_is_told_to_wait_and_keeps_its_words(visitor):
    answers = [visitor.send(text=f"Word {number}") for number in range(21)]
    assert [answer.status_code for answer in answers[:20]] == [302] * 20
    assert answers[20].status_code == 429
    assert "Word 20" in answers[20].content.decode()


def test_photos_come_along_and_other_files_do_not(visitor, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    photo = SimpleUploadedFile("../../plate.exe", PNG, "application/x-msdownload")
    visitor.send(text="Look", photos=photo)
    assert Attachment.objects.get().media_type == "image/png"
    program = SimpleUploadedFile("plate.png", b"MZ\x90", "image/png")
    refused = visitor.send(text="Look", photos=program)
    assert refused.status_code == 422
    assert Attachment.objects.count() == 1


def test_a_place_without_a_form_has_no_page(visitor, elva):
    assert visitor.open("/f/tuul-elva/").status_code == 404
    assert visitor.open("/f/nowhere/").status_code == 404


def test_a_paused_form_is_closed(visitor, form_channel):
    form_channel.pause(at=NOON)
    assert visitor.open().status_code == 404


def test_one_form_may_serve_all_places_of_its_house_only(form_channel, elva, olev):
    Location.objects.create(
        organisation=olev.organisation, name="Kohvik Meri", slug="kohvik-meri"
    )
    form_channel.location = None
    form_channel.save()
    Visitor().send("/f/tuul-elva/", text="Cold")
    assert Feedback.objects.get().location == elva
    assert Visitor().open("/f/kohvik-meri/").status_code == 404


def test_a_place_called_after_its_town_tells_whose_it_is(visitor, tartu):
    assert "Pizzeria Tuul, " not in visitor.open().content.decode()
    tartu.change(name="Annelinn")
    assert "Pizzeria Tuul, Annelinn" in visitor.open().content.decode()
