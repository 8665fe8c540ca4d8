"""One person on two channels: looked at, joined by hand, and parted again."""

from __future__ import annotations

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.merge import Merge, MergeSuggestion
from amends.channels.channel import Channel
from tests.world import NOON, said, signed_in


@pytest.fixture
def by_mail(by_hand: Channel) -> Customer:
    said(by_hand, "Pitsa oli külm.", identities=(("email", "mart@example.org"),))
    return Customer.objects.order_by("pk").last()


@pytest.fixture
def by_phone(by_hand: Channel, by_mail: Customer) -> Customer:
    said(by_hand, "Ikka veel külm.", identities=(("phone", "+37255550101"),))
    return Customer.objects.order_by("pk").last()


def shown(who: Membership, customer: Customer) -> str:
    return signed_in(who).get(f"/customers/{customer.pk}/").content.decode()


def joined(who: Membership, kept: Customer, other: Customer) -> None:
    signed_in(who).post(f"/customers/{kept.pk}/merges/", {"other": other.pk})


def test_the_same_name_is_worth_a_look_and_nothing_more(
    by_mail: Customer, by_phone: Customer, kadri: Membership
) -> None:
    page = shown(kadri, by_mail)
    assert "The same person?" in page
    assert "Ikka veel külm." not in page


def test_joined_they_have_one_history(
    by_mail: Customer, by_phone: Customer, liis: Membership
) -> None:
    joined(liis, by_mail, by_phone)
    page = shown(liis, by_mail)
    assert "Ikka veel külm." in page
    assert "+37255550101" in page
    assert "The same person?" not in page


def test_a_merge_is_taken_back_whole(
    by_mail: Customer, by_phone: Customer, liis: Membership
) -> None:
    joined(liis, by_mail, by_phone)
    signed_in(liis).post(f"/customers/merges/{Merge.objects.get().pk}/undoing/")
    assert "Ikka veel külm." in shown(liis, by_phone)
    assert "Ikka veel külm." not in shown(liis, by_mail)


def test_a_suggestion_turned_down_does_not_come_back(
    by_mail: Customer, by_phone: Customer, liis: Membership
) -> None:
    suggestion = MergeSuggestion.objects.create(
        organisation=by_mail.organisation,
        customer=by_mail,
        other=by_phone,
        because="The same order number",
        made_at=NOON,
    )
    assert "The same order number" in shown(liis, by_mail)
    signed_in(liis).post(f"/customers/suggestions/{suggestion.pk}/dismissal/")
    assert "The same order number" not in shown(liis, by_mail)


def test_nobody_joins_a_customer_of_another_house(
    by_mail: Customer, by_phone: Customer, olev: Membership, kadri: Membership
) -> None:
    stranger = signed_in(olev)
    place = f"/customers/{by_mail.pk}/merges/"
    assert stranger.post(place, {"other": by_phone.pk}).status_code == 404
    joined(kadri, by_mail, by_phone)
    undoing = f"/customers/merges/{Merge.objects.get().pk}/undoing/"
    assert stranger.post(undoing).status_code == 404


def test_a_reader_joins_nobody(
    by_mail: Customer, by_phone: Customer, rein: Membership
) -> None:
    page = shown(rein, by_mail)
    assert '<button class="button button--plain button--s"' not in page
    place = f"/customers/{by_mail.pk}/merges/"
    answer = signed_in(rein).post(place, {"other": by_phone.pk})
    assert answer.status_code == 403


def test_the_case_tells_what_else_this_customer_came_with(
    by_hand: Channel, kadri: Membership
) -> None:
    for text in ("Pitsa oli külm.", "Nüüd oli soe."):
        said(by_hand, text, identities=(("email", "mart@example.org"),))
    latest = Case.objects.order_by("pk").last()
    page = signed_in(kadri).get(f"/cases/{latest.reference}/").content.decode()
    assert "Pitsa oli külm." in page
    assert "mart@example.org" in page


@pytest.fixture
def anonymous(by_hand: Channel, by_mail: Customer) -> Case:
    """A public review without an account, whose words name an address."""
    return said(by_hand, "Kirjutage mulle: Mart@example.org. Pitsa oli külm.")


def test_an_address_in_the_words_leads_to_a_known_customer(
    anonymous: Case, by_mail: Customer, liis: Membership
) -> None:
    browser = signed_in(liis)
    page = browser.get(f"/cases/{anonymous.reference}/").content.decode()
    assert "The words name mart@example.org" in page
    place = f"/cases/{anonymous.reference}/customer/"
    browser.post(place, {"customer": by_mail.pk})
    anonymous.refresh_from_db()
    assert anonymous.customer == by_mail
    assert "Kirjutage mulle" in shown(liis, by_mail)


def test_who_was_recognised_wrongly_is_nobody_known_again(
    anonymous: Case, by_mail: Customer, liis: Membership
) -> None:
    browser = signed_in(liis)
    place = f"/cases/{anonymous.reference}/customer/"
    browser.post(place, {"customer": by_mail.pk})
    browser.post(f"/customers/merges/{Merge.objects.get().pk}/undoing/")
    anonymous.refresh_from_db()
    assert anonymous.customer != by_mail
    assert "Kirjutage mulle" not in shown(liis, by_mail)


def test_a_case_does_not_come_from_a_customer_of_another_house(
    anonymous: Case, by_mail: Customer, olev: Membership, rein: Membership
) -> None:
    place = f"/cases/{anonymous.reference}/customer/"
    form = {"customer": by_mail.pk}
    assert signed_in(olev).post(place, form).status_code == 404
    assert signed_in(rein).post(place, form).status_code == 403
