"""Who may not: a stranger finds nothing, a role does no more than is its own."""

from __future__ import annotations

import pytest
from django.urls import reverse

from amends.accounts.membership import Membership
from amends.cases.attachment import Attachment
from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.incoming import File
from amends.journeys import answer
from amends.replies.publication import Publication
from tests.world import NOON, said, signed_in

CASE_PAGES = ["case", "reading", "case-letter", "case-attachment", "customer"]
CASE_DEEDS = [
    "case-assignment",
    "case-location",
    "case-closure",
    "case-reopening",
    "case-snooze",
    "case-notes",
    "case-facts",
    "reading",
    "reply-draft",
    "reply-proposal",
    "reply-restoring",
    "reply-preview",
    "reply-handing-in",
    "reply-publication",
    "reply-undoing",
    "reply-confirmation",
    "customer-merges",
    "case-customer",
]
PUBLISHING = {"reply-publication", "reply-undoing"}


@pytest.fixture
def case(by_hand: Channel) -> Case:
    return said(
        by_hand,
        "Pitsa oli külm.",
        identities=(("email", "mart@example.org"),),
        details={"html": "<p>Pitsa</p>"},
        files=(File("arve.pdf", "application/pdf", b"%PDF"),),
    )


@pytest.fixture
def sent(case: Case, kadri: Membership) -> Publication:
    feedback = Feedback.objects.get()
    text = "Tere, Mart! Aitäh, et kirjutasid. Pitsa oli külm. Kadri"
    draft = answer.save(feedback, text, edition=0, by=kadri.user, at=NOON)
    return answer.send(draft, kadri, at=NOON, ui_lang="en", because="I know him")


def address(name: str, case: Case) -> str:
    """Return where that page of the case is."""
    ids = {
        "reference": case.reference,
        "feedback_id": Feedback.objects.get().pk,
        "attachment_id": Attachment.objects.get().pk,
        "customer_id": Customer.objects.get().pk,
        "publication_id": Publication.objects.get().pk
        if Publication.objects.exists()
        else 1,
    }
    wanted = {
        "reading": ("reference", "feedback_id"),
        "case-letter": ("reference", "feedback_id"),
        "case-facts": ("reference", "feedback_id"),
        "case-attachment": ("reference", "attachment_id"),
        "customer": ("customer_id",),
        "customer-merges": ("customer_id",),
        "reply-undoing": ("publication_id",),
        "reply-confirmation": ("publication_id",),
    }
    usual = ("reference", "feedback_id") if name.startswith("reply") else ("reference",)
    keys = wanted.get(name, usual)
    return reverse(name, kwargs={key: ids[key] for key in keys})


@pytest.mark.parametrize("name", CASE_PAGES)
def test_a_stranger_finds_no_page(
    case: Case, kadri: Membership, olev: Membership, name: str
) -> None:
    place = address(name, case)
    shown = signed_in(kadri).get(place)
    for close in shown._resource_closers:
        close()
    assert shown.status_code == 200
    assert signed_in(olev).get(place).status_code == 404


@pytest.mark.parametrize("name", CASE_DEEDS)
def test_a_stranger_can_do_nothing(
    sent: Publication, olev: Membership, name: str
) -> None:
    place = address(name, sent.case)
    assert signed_in(olev).post(place).status_code == 404


@pytest.mark.parametrize("name", CASE_DEEDS)
def test_a_reader_can_do_nothing(
    sent: Publication, rein: Membership, name: str
) -> None:
    assert signed_in(rein).post(address(name, sent.case)).status_code == 403


@pytest.mark.parametrize("name", sorted(PUBLISHING))
def test_an_agent_does_not_publish(
    sent: Publication, liis: Membership, name: str
) -> None:
    assert signed_in(liis).post(address(name, sent.case)).status_code == 403


def test_a_manager_of_another_place_finds_nothing(
    case: Case, kadri: Membership, elva: object
) -> None:
    kadri.reach = [elva.pk]
    kadri.save()
    browser = signed_in(kadri)
    for name in CASE_PAGES:
        assert browser.get(address(name, case)).status_code == 404


@pytest.mark.parametrize("place", ["/note/", "/paste/", "/cases/assignments/"])
def test_a_reader_takes_nothing_in(rein: Membership, place: str) -> None:
    assert signed_in(rein).post(place).status_code == 403


def test_many_cases_of_another_house_stay_as_they_are(
    case: Case, olev: Membership
) -> None:
    signed_in(olev).post("/cases/closures/", {"case": [case.number], "reason": "spam"})
    case.refresh_from_db()
    assert not case.is_closed


def test_who_is_not_signed_in_is_asked_to(case: Case, client: object) -> None:
    sent_to = client.get(f"/cases/{case.reference}/")["Location"]
    assert sent_to.endswith(f"?next=/cases/{case.reference}/")
