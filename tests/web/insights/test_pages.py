"""Patterns, actions and figures through the pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import polars as pl
import pytest
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.followups.opt_out import OptOut, address_digest
from amends.foundation import clock
from amends.insights.action import Action
from amends.insights.pattern import Pattern, Standing
from amends.insights.rival import RivalFigure
from amends.insights.saying import Saying
from amends.insights.stake import Stake
from amends.insights.told import Told
from amends.journeys.learning.counting import count
from amends.replies.draft import Draft
from tests.web.insights.cards import card
from tests.world import NOON, signed_in


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture
def cold(tuul: Organisation, cold_pizza: Case) -> Pattern:
    """A card about cold food in Tartu, resting on one complaint."""
    return card(tuul, cold_pizza)


def words(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def test_the_card_says_it_and_leads_to_the_texts(
    cold: Pattern, kadri: Membership
) -> None:
    client = signed_in(kadri)
    assert "cold food on Saturdays" in words(client, "/patterns/")
    page = words(client, f"/patterns/{cold.pk}/")
    assert "jääkülm" in page
    assert "<svg" in page
    assert "Warm the plates." in page
    cold.refresh_from_db()
    assert cold.state == Standing.OPEN


def test_a_card_of_one_branch_is_not_seen_in_another(
    cold: Pattern, mihkel: Membership, elva: Location
) -> None:
    client = signed_in(mihkel)
    assert client.get(f"/patterns/{cold.pk}/").status_code == 200
    Pattern.objects.update(location=elva)
    assert client.get(f"/patterns/{cold.pk}/").status_code == 404
    assert "cold food" not in words(client, "/patterns/")


def test_a_stranger_finds_nothing(cold: Pattern, olev: Membership) -> None:
    client = signed_in(olev)
    assert client.get(f"/patterns/{cold.pk}/").status_code == 404
    for deed in ("dismissal", "return", "actions", "quarantine", "quarantine/end"):
        assert client.post(f"/patterns/{cold.pk}/{deed}/").status_code == 404


def test_who_only_reads_decides_nothing(cold: Pattern, rein: Membership) -> None:
    client = signed_in(rein)
    assert "It is nothing" not in words(client, f"/patterns/{cold.pk}/")
    assert client.post(f"/patterns/{cold.pk}/dismissal/").status_code == 403
    cold.refresh_from_db()
    assert cold.state == Standing.NEW


def planned(client: Client, cold: Pattern, **more: str) -> Action:
    said = {"words": "Insulated bags", **more}
    assert client.post(f"/patterns/{cold.pk}/actions/", said).status_code == 302
    return Action.objects.get()


def test_an_action_has_an_owner_a_day_and_a_cost(
    cold: Pattern, kadri: Membership
) -> None:
    action = planned(
        signed_in(kadri),
        cold,
        owner=str(kadri.user_id),
        due_on="2026-09-20",
        cost="120.50",
    )
    assert action.owner == kadri.user
    assert str(action.cost) == "120.50"
    cold.refresh_from_db()
    assert cold.state == Standing.ACTED


def test_an_action_without_words_is_asked_for_again(
    cold: Pattern, kadri: Membership
) -> None:
    answer = signed_in(kadri).post(f"/patterns/{cold.pk}/actions/", {"words": ""})
    assert answer.status_code == 422
    assert not Action.objects.exists()


def test_what_is_done_goes_to_the_public_page_and_comes_off_again(
    cold: Pattern, kadri: Membership, tartu: Location
) -> None:
    client = signed_in(kadri)
    action = planned(client, cold)
    address = f"/patterns/actions/{action.pk}/saying/"
    lines = {"said": "The pizza came cold.", "did": "We bought insulated bags."}
    assert client.post(address, lines).status_code == 422
    client.post(f"/patterns/actions/{action.pk}/end/")
    assert client.post(address, lines).status_code == 302
    board = words(Client(), f"/you-said/{tartu.slug}/")
    assert "We bought insulated bags." in board
    assert client.post(address, {"withdraw": "1"}).status_code == 302
    assert "insulated" not in words(Client(), f"/you-said/{tartu.slug}/")


def test_the_guard_reads_what_is_put_on_the_public_page(
    cold: Pattern, kadri: Membership
) -> None:
    client = signed_in(kadri)
    action = planned(client, cold, done_on="2026-09-14")
    lines = {"said": "Cold.", "did": "We wrote to mart.kask@mail.example about it."}
    answer = client.post(f"/patterns/actions/{action.pk}/saying/", lines)
    assert answer.status_code == 422
    assert not Saying.objects.exists()


def test_a_customer_is_told_by_a_draft_and_only_once(
    cold: Pattern, cold_pizza: Case, kadri: Membership
) -> None:
    client = signed_in(kadri)
    action = planned(client, cold, done_on="2026-09-14")
    feedback = Feedback.objects.get(case=cold_pizza)
    address = f"/patterns/actions/{action.pk}/customers/"
    assert "Write" in words(client, address)
    answer = client.post(address, {"feedback": feedback.pk})
    assert answer["Location"] == f"/cases/{cold_pizza.reference}/"
    draft = Draft.objects.get()
    assert "Insulated bags" in draft.text
    assert draft.text.startswith("Tere!")
    client.post(address, {"feedback": feedback.pk})
    assert Draft.objects.count() == Told.objects.count() == 1


def test_nobody_is_told_of_what_has_not_been_done(
    cold: Pattern, cold_pizza: Case, kadri: Membership
) -> None:
    client = signed_in(kadri)
    action = planned(client, cold)
    feedback = Feedback.objects.get(case=cold_pizza)
    said = {"feedback": feedback.pk}
    client.post(f"/patterns/actions/{action.pk}/customers/", said)
    assert not Draft.objects.exists()


def test_who_wants_no_messages_is_not_told(
    cold: Pattern, cold_pizza: Case, kadri: Membership
) -> None:
    client = signed_in(kadri)
    action = planned(client, cold, done_on="2026-09-14")
    feedback = Feedback.objects.get(case=cold_pizza)
    feedback.details = {"from": "mart@guest.example"}
    feedback.save(update_fields=["details"])
    mark = address_digest("Mart@guest.example")
    OptOut.remember(cold.organisation_id, mark, at=NOON)
    address = f"/patterns/actions/{action.pk}/customers/"
    assert "wants no such messages" in words(client, address)
    client.post(address, {"feedback": feedback.pk})
    assert not Draft.objects.exists()


def test_the_money_at_stake_is_a_range_of_what_the_house_entered(
    cold: Pattern, kadri: Membership
) -> None:
    client = signed_in(kadri)
    wrong = client.post("/patterns/stake/", {"low": "300", "high": "100"})
    assert wrong.status_code == 422
    client.post("/patterns/stake/", {"low": "100", "high": "300"})
    assert Stake.objects.count() == 1
    # Twelve too many in 13 weeks are 48 a year: 48 × .15 × 100 to 48 × .5 × 300.
    page = words(client, f"/patterns/{cold.pk}/")
    assert "€720 to €7,200" in page


def test_figures_and_their_files_say_the_same(
    tuul: Organisation, cold_pizza: Case, kadri: Membership
) -> None:
    count(tuul, at=NOON)
    client = signed_in(kadri)
    for role in ("owner", "manager", "agent"):
        assert "On the desk now" in words(client, f"/figures/?for={role}")
    got = client.get("/figures/files/weeks.csv").content.decode()
    assert got.splitlines()[-1].startswith("2026-09-14,1,")
    body = client.get("/figures/files/weeks.parquet").content
    assert pl.read_parquet(io.BytesIO(body))["said"].sum() == 1
    RivalFigure.enter(
        tuul, name="Oven & Co", platform="google", on=NOON.date(), rating="4.40"
    )
    for name, held in (("loads", "open"), ("rivals", "rating")):
        assert held in client.get(f"/figures/files/{name}.csv").content.decode()
        body = client.get(f"/figures/files/{name}.parquet").content
        assert pl.read_parquet(io.BytesIO(body))[held].sum() > 0
        assert f"/figures/files/{name}.csv" in client.get("/figures/").content.decode()
    for name, head in (("rating.png", b"\x89PNG"), ("answered.pdf", b"%PDF")):
        assert client.get(f"/figures/files/{name}").content.startswith(head)
    assert client.get("/figures/files/rating.exe").status_code == 404


def test_a_month_comes_as_pdf(cold: Pattern, kadri: Membership) -> None:
    count(cold.organisation, at=NOON)
    answer = signed_in(kadri).get("/figures/report.pdf?month=2026-09")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_rivals_are_entered_and_pasted(tuul: Organisation, kadri: Membership) -> None:
    client = signed_in(kadri)
    lines = "name,platform,on,rating\nKohvik Meri,Google,2026-09-01,4.3,210,85\n"
    assert client.post("/figures/rivals/", {"lines": lines}).status_code == 302
    assert (
        client.post("/figures/rivals/", {"lines": "Meri,Google,x,9"}).status_code == 422
    )
    row = RivalFigure.objects.get()
    assert (row.name, float(row.rating), row.reviews) == ("Kohvik Meri", 4.3, 210)


def test_the_week_fits_one_page_and_its_letter_can_be_stopped(
    cold: Pattern, kadri: Membership
) -> None:
    client = signed_in(kadri)
    assert "cold food on Saturdays" in words(client, "/patterns/week/")
    client.post("/patterns/week/letter/", {"letter": ""})
    assert "Send me this every week" in words(client, "/patterns/week/")


def test_what_the_house_would_try_is_its_own(
    tuul: Organisation, kadri: Membership
) -> None:
    client = signed_in(kadri)
    own: dict[str, Any] = {"aspect": "waiting", "context": "", "words": "Open the bar"}
    client.post("/patterns/own/", own)
    assert "Open the bar" in words(client, "/patterns/own/")


def test_an_action_whose_day_has_passed_is_late(
    cold: Pattern, kadri: Membership
) -> None:
    action = planned(signed_in(kadri), cold, due_on="2026-09-10")
    assert action.is_late(NOON.date())
    assert not action.is_late(NOON.date() - timedelta(days=9))
