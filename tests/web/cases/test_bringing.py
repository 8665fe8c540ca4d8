"""What arrives with a case, through its page, and who else is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.likeness import Likeness
from amends.cases.order import Order
from amends.cases.presence import Presence
from amends.cases.transfer import Transfer
from amends.cases.wish import Wish
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import answer
from amends.journeys.attaching import Fact, attach
from amends.journeys.likening import liken
from amends.routing.lateness import Lateness
from amends.routing.notice import Notice
from tests.world import NOON, said, signed_in

GLAD = "The pizza was great and the waiter was very friendly. Thank you!"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def page_of(who: Membership, case: Case) -> str:
    return signed_in(who).get(f"/cases/{case.reference}/").content.decode()


def test_two_alike_are_offered_merged_and_parted_again(
    by_hand: Channel, kadri: Membership
) -> None:
    one = said(by_hand, "The pizza was cold and the salad was late.")
    other = said(by_hand, "The pizza was cold, and the salad late!")
    rows = list(Feedback.objects.order_by("pk").select_related("case"))
    liken(rows, rows, NOON)
    page = page_of(kadri, one)
    assert "Perhaps the same matter:" in page
    assert other.reference in page
    browser = signed_in(kadri)
    answers = {"other": other.reference.lower()}
    browser.post(f"/cases/{one.reference}/merges/", answers)
    assert "Merged into this:" in page_of(kadri, one)
    assert "Goes on in:" in page_of(kadri, other)
    made = Transfer.objects.get()
    browser.post(f"/cases/transfers/{made.pk}/undoing/")
    assert Feedback.objects.of_case(other).count() == 1


def test_two_matters_are_not_offered_again(by_hand: Channel, kadri: Membership) -> None:
    one = said(by_hand, "The pizza was cold and the salad was late.")
    said(by_hand, "The pizza was cold, and the salad late!")
    rows = list(Feedback.objects.order_by("pk").select_related("case"))
    liken(rows, rows, NOON)
    found = Likeness.objects.get()
    signed_in(kadri).post(f"/cases/{one.reference}/likeness/{found.pk}/dismissal/")
    assert "Perhaps the same matter:" not in page_of(kadri, one)


def test_who_looks_and_who_writes_is_shown_to_the_others_only(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    address = f"/cases/{cold_pizza.reference}/presence/"
    signed_in(liis).post(address, {"doing": "viewing"})
    told = signed_in(kadri).post(address, {"doing": "viewing"}).json()
    assert [one["words"] for one in told["others"]] == ["Liis is looking at it"]
    signed_in(liis).post(address, {"doing": "replying"})
    around = signed_in(kadri).get(f"/cases/around/?case={cold_pizza.number}").json()
    assert around["at"][str(cold_pizza.number)][0]["doing"] == "replying"
    signed_in(liis).post(address, {"doing": "gone"})
    assert signed_in(kadri).post(address, {}).json()["others"] == []


def test_presence_fades_and_leaves_nothing_behind(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    Presence.show(cold_pizza, liis.user, "replying", at=NOON - timedelta(minutes=2))
    address = f"/cases/{cold_pizza.reference}/presence/"
    assert signed_in(kadri).post(address, {}).json()["others"] == []
    assert [row.user for row in Presence.objects.all()] == [kadri.user]


def test_an_open_page_hears_what_others_did(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    address = f"/cases/{cold_pizza.reference}/presence/"
    since = cold_pizza.events.order_by("-pk").first().pk
    browser = signed_in(kadri)
    cold_pizza.assign(kadri.user, by=kadri.user, at=NOON)
    assert browser.post(address, {"since": since}).json()["news"] == ""
    cold_pizza.assign(liis.user, by=liis.user, at=NOON)
    assert browser.post(address, {"since": since}).json()["news"] == "Liis took it"


def test_an_order_is_attached_by_hand_and_taken_away(
    cold_pizza: Case, kadri: Membership
) -> None:
    browser, address = signed_in(kadri), f"/cases/{cold_pizza.reference}/orders/"
    browser.post(address, {"kind": "order"})
    assert not Order.objects.exists(), "nothing was said"
    order = {"kind": "order", "number": "A-17", "on": "2026-09-12", "amount": "23.50"}
    browser.post(address, order)
    browser.post(address, {**order, "what": "Two pizzas"})
    found = Order.objects.get()
    assert (found.number, found.what, found.source) == ("A-17", "Two pizzas", "hand")
    assert "A-17" in page_of(kadri, cold_pizza)
    browser.post(f"{address}{found.pk}/removal/")
    assert not Order.objects.exists()


def test_a_late_answer_is_asked_why(cold_pizza: Case, kadri: Membership) -> None:
    cold_pizza.promised(NOON - timedelta(hours=2))
    cold_pizza.answered(by=kadri.user, at=NOON - timedelta(hours=1))
    question = "This was answered late. Why?"
    assert question in page_of(kadri, cold_pizza)
    answers = {"cause": "busy", "words": "A wedding"}
    signed_in(kadri).post(f"/cases/{cold_pizza.reference}/cause/", answers)
    page = page_of(kadri, cold_pizza)
    assert question not in page
    assert "A rush: A wedding" in page
    assert Lateness.objects.get().said_by == kadri.user
    report = signed_in(kadri).get("/lateness/").content.decode()
    assert "A rush" in report


def test_an_answer_in_time_has_no_cause(cold_pizza: Case, kadri: Membership) -> None:
    cold_pizza.answered(by=kadri.user, at=NOON)
    browser = signed_in(kadri)
    sent = browser.post(f"/cases/{cold_pizza.reference}/cause/", {"cause": "busy"})
    assert sent.status_code == 404


def test_simple_and_hard_are_told_apart(by_hand: Channel, kadri: Membership) -> None:
    glad = said(by_hand, GLAD, stars=5, lang="en")
    sore = said(by_hand, "The pizza was cold, I want my money back.", stars=1)
    assert "A simple matter" in page_of(kadri, glad)
    assert "This one waits for a person:" in page_of(kadri, sore)
    listing = signed_in(kadri).get("/cases/?view=all").content.decode()
    assert ">for a person<" in listing
    assert ">simple<" in listing


def test_a_warning_is_told_by_the_bell_until_it_is_put_away(
    cold_pizza: Case, kadri: Membership
) -> None:
    what = ("deadline", "75:x")
    Notice.tell(cold_pizza, {kadri.user_id}, what, at=NOON, detail={"share": 75})
    browser = signed_in(kadri)
    assert "Notices, 1 unread" in browser.get("/cases/").text
    assert "75 % of the promised time has passed" in browser.get("/notices/").text
    browser.post("/notices/read/", {"until": Notice.objects.get().pk})
    assert "unread" not in browser.get("/cases/").text


def test_a_private_draft_obeys_what_the_customer_wants(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(
        by_hand,
        "The pizza was cold.",
        lang="en",
        stars=1,
        public=False,
        author="pizzafan99",
        identities=(("email", "mart@example.org"),),
    )
    address = f"/customers/{case.customer_id}/wish/"
    wish = {"language": "et", "address": "formal", "called": "Mart", "way": "email"}
    signed_in(kadri).post(address, wish)
    assert Wish.of(case.customer_id) is not None
    feedback = Feedback.objects.get(case=case)
    (draft,) = answer.propose(feedback, kadri, ui_lang="en").drafts
    assert draft.lang == "et"
    assert "Mart" in draft.text
    assert "Called Mart." in page_of(kadri, case)


def test_in_public_the_language_of_the_review_stands(
    by_hand: Channel, kadri: Membership
) -> None:
    ways = (("email", "mart@example.org"),)
    case = said(by_hand, "The pizza was cold.", lang="en", stars=1, identities=ways)
    Wish.keep(case.customer, language="et")
    feedback = Feedback.objects.get(case=case)
    feedback.public = True
    (draft,) = answer.propose(feedback, kadri, ui_lang="en").drafts
    assert draft.lang == "en"


def test_an_ordinary_case_asks_nothing_more_and_facts_cost_one_statement(
    by_hand: Channel, kadri: Membership
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    case = said(by_hand, "The pizza was cold.", stars=1)
    counts = []
    for _turn in range(2):
        page_of(kadri, case)
        browser = signed_in(kadri)
        browser.get(f"/cases/{case.reference}/")
        with CaptureQueriesContext(connection) as seen:
            browser.get(f"/cases/{case.reference}/")
        counts.append(len(seen))
        fact = Fact(number="A-1", what="Two pizzas")
        attach(case, fact, source="hand", by=kadri.user, at=NOON)
    assert counts[1] - counts[0] == 1


def test_a_stranger_says_no_cause(cold_pizza: Case, olev: Membership) -> None:
    address = f"/cases/{cold_pizza.reference}/cause/"
    assert signed_in(olev).post(address, {"cause": "busy"}).status_code == 404
