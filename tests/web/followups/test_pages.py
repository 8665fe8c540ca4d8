"""The customer's page and the house's, through the browser's eyes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.state import State
from amends.channels.channel import Channel
from amends.followups.answer import Answer
from amends.followups.invitation import Invitation
from amends.followups.opt_out import OptOut
from amends.followups.plan import Plan
from amends.foundation import clock
from amends.journeys.asking.answering import Said
from amends.journeys.asking.letter import token_of
from amends.journeys.asking_again import answer, by_link
from tests.world import NOON, said, signed_in

PLAN = {
    "basis": "complaint",
    "days": "5",
    "cap": "60",
    "assumed": "14",
    "quiet_from": "20:00",
    "quiet_until": "09:00",
    "signed_by": "Kadri",
}


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture
def asked(cold_pizza: Case, kadri: Membership) -> Invitation:
    cold_pizza.close(by=kadri.user, at=NOON, reason="solved")
    return by_link(cold_pizza, by=kadri.user, at=NOON)


def test_a_scanner_that_opens_every_link_changes_nothing(asked: Invitation) -> None:
    token = token_of(asked)
    for path in ("", "?s=yes", "?s=no&solved=no", "stop/"):
        response = Client().get(f"/a/{token}/{path}")
        assert response.status_code == 200
        assert not response.cookies
        assert Client().head(f"/a/{token}/{path}").status_code in (200, 405)
    assert not Answer.objects.exists()
    assert not OptOut.objects.exists()


def test_the_tap_in_the_mail_is_chosen_already(asked: Invitation) -> None:
    page = Client().get(f"/a/{token_of(asked)}/?s=no&lang=en").content.decode()
    assert 'value="no" id="field-solved-3" checked' in page


def test_one_press_answers_and_a_second_changes_nothing(asked: Invitation) -> None:
    address = f"/a/{token_of(asked)}/"
    more = {"solved": "no", "ease": "2", "words": "Raha ei tulnud."}
    assert Client().post(address, more).status_code == 302
    Client().post(address, {"solved": "yes"})
    kept = Answer.objects.get()
    assert (kept.solved, kept.ease, kept.recommend) == ("no", 2, None)
    asked.case.refresh_from_db()
    assert asked.case.state == State.OPEN
    assert "opened it again" in Client().get(f"{address}?lang=en").content.decode()


@pytest.mark.parametrize(
    "off", [{"solved": ""}, {"solved": "yes", "ease": "9"}, {"solved": "x"}]
)
def test_what_is_no_answer_is_not_kept(asked: Invitation, off: dict[str, str]) -> None:
    assert Client().post(f"/a/{token_of(asked)}/", off).status_code == 422
    assert not Answer.objects.exists()


def test_stopping_takes_a_press(asked: Invitation) -> None:
    address = f"/a/{token_of(asked)}/stop/"
    for _time in "ab":
        assert Client().post(address).status_code == 200
    assert OptOut.objects.get().address == asked.address


def test_the_page_speaks_the_customers_language(asked: Invitation) -> None:
    page = Client(headers={"Accept-Language": "en"}).get(f"/a/{token_of(asked)}/")
    assert "Kas asi on lahendatud?" in page.content.decode()


def test_the_case_shows_what_was_answered(asked: Invitation, liis: Membership) -> None:
    answer(asked, Said("no", satisfaction=2, words="Raha ei tulnud."), at=NOON)
    page = signed_in(liis).get(f"/cases/{asked.case.reference}/").content.decode()
    assert "Disputed by the customer" in page
    assert "Raha ei tulnud." in page
    assert "2 of 5" in page


def test_a_rating_that_rose_is_seen(
    by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    review = {"external_id": "r1", "version": "1", "stars": 1.0}
    case = said(by_hand, "Pitsa oli külm!", **review)
    case.answered(by=kadri.user, at=NOON)
    again = {**review, "version": "2", "stars": 4.0}
    case = said(by_hand, "Pitsa oli külm, aga nad heastasid selle!", **again)
    page = signed_in(liis).get(f"/cases/{case.reference}/").content.decode()
    assert "The rating rose from 1 to 4" in page


def test_a_link_is_made_once(cold_pizza: Case, liis: Membership) -> None:
    cold_pizza.answered(by=liis.user, at=NOON)
    for _time in "ab":
        signed_in(liis).post(f"/cases/{cold_pizza.reference}/question/")
    assert Invitation.objects.count() == 1


def test_the_plan_is_the_owners(kadri: Membership, liis: Membership) -> None:
    assert signed_in(liis).post("/followups/plan/", PLAN).status_code == 403
    assert signed_in(kadri).post("/followups/plan/", PLAN).status_code == 302
    assert Plan.objects.get().is_on
    wrong = signed_in(kadri).post("/followups/plan/", {**PLAN, "days": "0"})
    assert wrong.status_code == 422


def test_few_answers_show_no_figure_and_more_rows_ask_no_more(
    by_hand: Channel, kadri: Membership
) -> None:
    browser = signed_in(kadri)

    def more(count: int) -> None:
        for _one in range(count):
            case = said(by_hand, "Pitsa oli külm!", stars=1.0)
            asked = by_link(case, by=kadri.user, at=NOON)
            answer(asked, Said("yes", 5, 6, 9), at=NOON - timedelta(days=1))

    def asking() -> tuple[int, str]:
        with CaptureQueriesContext(connection) as seen:
            page = browser.get("/followups/").content.decode()
        return len(seen), page

    more(2)
    few, page = asking()
    assert "too few to tell" in page
    more(5)
    many, page = asking()
    assert "100%" in page
    assert many == few


def test_a_mail_program_opts_out_in_one_press(asked: Invitation) -> None:
    # RFC 8058: a bare POST without cookies, which no scanner of links sends.
    answer = Client().post(
        f"/a/{token_of(asked)}/stop/",
        "List-Unsubscribe=One-Click",
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 200
    assert OptOut.objects.get().address == asked.address
