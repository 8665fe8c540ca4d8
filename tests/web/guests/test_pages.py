"""Guests on the pages: lists come in, silence is shown, lots are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.followups.answer import Answer
from amends.followups.guest import Guest
from amends.followups.invitation import Invitation, Way
from amends.followups.plan import Plan
from amends.followups.survey import Survey
from amends.followups.visit_file import VisitFile
from amends.foundation import clock
from amends.journeys import visiting
from amends.journeys.asking.letter import token_of
from amends.journeys.visits.came import Came
from tests.world import NOON, signed_in


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture
def weekly(tuul: Organisation, tartu: Location, elva: Location) -> None:
    """Two who came every week until ten weeks ago, one in each branch."""
    today = NOON.date()
    rows = [
        Came(who, today - timedelta(weeks=week), name=who, email=mail, location=slug)
        for who, mail, slug in (
            ("Mart", "mart@tuul.example", tartu.slug),
            ("Kati", "kati@tuul.example", elva.slug),
        )
        for week in range(10, 20)
    ]
    visiting.receive_visits(tuul, rows)
    visiting.look(tuul, at=NOON)


@pytest.fixture
def way(tuul: Organisation) -> Plan:
    Channel.objects.create(
        organisation=tuul, platform_slug="email", name="Post", created_at=NOON
    )
    return Plan.objects.create(organisation=tuul, basis="consent", signed_by="Liis")


def upload(who: Membership, text: str, **more: object) -> int:
    file = SimpleUploadedFile("orders.csv", text.encode())
    sent = {"file": file, **more}
    return signed_in(who).post("/guests/lists/", sent).status_code


def test_a_list_is_brought_in_and_read_by_the_worker(
    kadri: Membership, liis: Membership, tartu: Location
) -> None:
    text = "customer id,date\n7,2026-09-01\n7,2026-09-08\n"
    assert upload(liis, text) == 403
    assert upload(kadri, text) == 302
    visiting.read_later.func(VisitFile.objects.get().pk)
    page = signed_in(kadri).get("/guests/lists/").content.decode()
    assert "Done" in page
    assert Guest.objects.get().repeats == 1


def test_what_is_no_list_is_said_at_once(kadri: Membership, tartu: Location) -> None:
    assert upload(kadri, "colour,shape\nred,round\n") == 422
    assert not VisitFile.objects.exists()


def test_who_stays_away_is_shown_with_how_far_to_trust_it(
    weekly: None, liis: Membership
) -> None:
    page = signed_in(liis).get("/guests/").content.decode()
    assert "Mart" in page
    assert "Kati" in page
    assert "A plain rule is used" in page
    assert "tuul.example" not in page


def test_a_branch_sees_its_own_guests_only(weekly: None, mihkel: Membership) -> None:
    page = signed_in(mihkel).get("/guests/").content.decode()
    assert "Mart" in page
    assert "Kati" not in page
    kati = Guest.objects.get(name="Kati")
    assert signed_in(mihkel).post(f"/guests/{kati.pk}/forgetting/").status_code == 404


def test_a_branch_draws_among_its_own_guests(
    weekly: None, way: Plan, mihkel: Membership
) -> None:
    answer = signed_in(mihkel).post("/guests/surveys/", {"frame": "all", "size": "9"})
    assert answer.status_code == 302
    assert Survey.objects.get().total == 1


def test_without_a_ground_the_page_says_what_to_do(
    weekly: None, way: Plan, kadri: Membership
) -> None:
    Plan.objects.update(basis="complaint")
    answer = signed_in(kadri).post("/guests/surveys/", {"frame": "all", "size": "9"})
    assert answer.status_code == 422
    assert "legal ground first" in answer.content.decode()


def test_one_drawn_by_lot_answers_without_signing_in_and_the_figures_follow(
    weekly: None, way: Plan, kadri: Membership
) -> None:
    signed_in(kadri).post("/guests/surveys/", {"frame": "silent", "size": "9"})
    asked = list(Invitation.objects.order_by("pk"))
    assert len(asked) == 2
    Invitation.objects.update(way=Way.SENT, sent_at=NOON)
    address = f"/a/{token_of(asked[0])}/"
    shown = Client().get(f"{address}?s=2&lang=en").content.decode()
    assert 'value="2" id="field-satisfaction-2" checked' in shown
    assert not Answer.objects.exists()
    assert Client().post(address, {"satisfaction": ""}).status_code == 422
    said = {"satisfaction": "2", "words": "Pitsa oli külm."}
    assert Client().post(address, said).status_code == 302
    survey = Survey.objects.get()
    page = signed_in(kadri).get(f"/guests/surveys/{survey.pk}/").content.decode()
    assert "Pitsa oli külm." in page
    assert "too few to tell" in page
    assert "100%" in page


def test_a_guest_is_erased_with_all_visits(weekly: None, kadri: Membership) -> None:
    mart = Guest.objects.get(name="Mart")
    assert signed_in(kadri).post(f"/guests/{mart.pk}/forgetting/").status_code == 302
    assert not Guest.objects.filter(name="Mart").exists()
