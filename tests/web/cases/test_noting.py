"""Words that come by hand: a noted call, a review pasted from a site."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.identity import Identity
from amends.channels.channel import Channel
from amends.foundation import clock
from tests.world import signed_in

KEY = str(uuid.uuid4())


def noted(who: Membership, **form: object) -> object:
    return signed_in(who).post("/note/", {"key": KEY, **form})


def pasted(who: Membership, **form: object) -> object:
    return signed_in(who).post("/paste/", {"key": KEY, **form})


def test_a_call_becomes_a_case_with_its_caller(
    tartu: Location, liis: Membership
) -> None:
    noted(liis, text="Pitsa oli külm.", name="Mart Kask", phone="5555 0101")
    feedback = Feedback.objects.get()
    assert (feedback.author, feedback.location) == ("Mart Kask", tartu)
    assert not feedback.public
    assert Identity.objects.get().value == "+3725555 0101".replace(" ", "")
    assert Channel.objects.get().platform_slug == "phone"


def test_a_second_click_is_no_second_call(tartu: Location, liis: Membership) -> None:
    for _click in range(2):
        noted(liis, text="Pitsa oli külm.")
    assert Case.objects.count() == Channel.objects.count() == 1


def test_a_call_without_words_is_asked_for_them(
    tartu: Location, liis: Membership
) -> None:
    answer = noted(liis, text="  ", name="Mart")
    assert answer.status_code == 422
    assert "Write what was said." in answer.content.decode()
    assert not Case.objects.exists()


def test_a_place_of_another_house_is_nobodys(
    tartu: Location, elva: Location, liis: Membership
) -> None:
    noted(liis, text="Pitsa oli külm.", location=987654)
    assert Feedback.objects.get().location is None


def test_a_pasted_review_keeps_where_it_stands(
    tartu: Location, liis: Membership
) -> None:
    pasted(
        liis,
        text="Soggy.",
        stars=2,
        name="Traveller99",
        url="https://trip.example/r/7",
        site="Tripadvisor",
        written_on="2026-09-01",
    )
    feedback = Feedback.objects.get()
    assert (feedback.stars, feedback.url) == (2.0, "https://trip.example/r/7")
    assert feedback.details["site"] == "Tripadvisor"
    assert feedback.written_at.date() == date(2026, 9, 1)
    page = signed_in(liis).get(f"/cases/{feedback.case.reference}/").content.decode()
    assert "Seen by everybody on Tripadvisor" in page


def test_the_same_link_again_is_the_same_review(
    tartu: Location, liis: Membership
) -> None:
    for text in ("Soggy.", "Soggy, and cold."):
        pasted(liis, text=text, url="https://trip.example/r/7", key=uuid.uuid4())
    assert Feedback.objects.get().text == "Soggy, and cold."


def test_a_review_has_words_or_stars(tartu: Location, liis: Membership) -> None:
    assert pasted(liis, name="Nobody").status_code == 422
    assert pasted(liis, stars=4).status_code == 302


def test_a_slip_is_told_and_nothing_typed_is_lost(
    tartu: Location, liis: Membership
) -> None:
    tomorrow = clock.now().date() + timedelta(days=1)
    answer = pasted(liis, text="Soggy.", url="not a link", written_on=tomorrow)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Soggy." in page
    assert "Copy the whole address" in page
    assert "Give the day on which it was written." in page
