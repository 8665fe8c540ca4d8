"""Moving cases to another location from their page and from the list."""

from __future__ import annotations

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.channel import Channel
from tests.world import said, signed_in


@pytest.fixture
def cases(by_hand: Channel, tartu: Location) -> list[Case]:
    by_hand.location = tartu
    by_hand.save()
    return [said(by_hand, "The pizza was cold.") for _ in range(2)]


def places(cases: list[Case]) -> list[str]:
    return [str(Case.objects.get(pk=case.pk).location) for case in cases]


def test_the_menu_of_a_case_offers_the_other_places(
    cases: list[Case], elva: Location, liis: Membership
) -> None:
    shown = signed_in(liis).get(f"/cases/{cases[0].reference}/").content.decode()
    assert "Move to another location" in shown
    assert f'<option value="{elva.pk}">Tuul Elva</option>' in shown


def test_a_house_with_one_place_is_offered_none(
    cases: list[Case], liis: Membership
) -> None:
    shown = signed_in(liis).get(f"/cases/{cases[0].reference}/").content.decode()
    assert "Move to another location" not in shown


def test_liis_moves_a_case_and_reads_it_in_its_story(
    cases: list[Case], elva: Location, liis: Membership
) -> None:
    path = f"/cases/{cases[0].reference}/"
    sent = signed_in(liis).post(f"{path}location/", {"location": elva.pk}, follow=True)
    told = sent.content.decode()
    assert "belongs to Tuul Elva now" in told
    assert "Liis moved it from Tuul Tartu to Tuul Elva" in told


def test_mihkel_hands_on_what_belongs_to_a_place_he_does_not_see(
    cases: list[Case], elva: Location, mihkel: Membership
) -> None:
    browser = signed_in(mihkel)
    path = f"/cases/{cases[0].reference}/"
    sent = browser.post(f"{path}location/", {"location": elva.pk}, follow=True)
    assert sent.redirect_chain[-1][0] == "/cases/"
    assert places(cases) == ["Tuul Elva", "Tuul Tartu"]
    assert browser.get(path).status_code == 404


def test_many_are_moved_from_the_list(
    cases: list[Case], elva: Location, liis: Membership
) -> None:
    browser = signed_in(liis)
    shown = browser.get("/cases/").content.decode()
    assert 'formaction="/cases/locations/"' in shown
    numbers = [case.number for case in cases]
    sent = browser.post(
        "/cases/locations/", {"case": numbers, "location": elva.pk}, follow=True
    )
    assert "2 cases moved to Tuul Elva." in sent.content.decode()
    assert places(cases) == ["Tuul Elva", "Tuul Elva"]


def test_a_place_of_another_house_is_no_place(
    cases: list[Case], liis: Membership, olev: Membership
) -> None:
    theirs = Location.objects.create(
        organisation=olev.organisation, name="Meri", slug="meri"
    )
    for named in (str(theirs.pk), "", "²", "x", "9" * 30):
        path = f"/cases/{cases[0].reference}/location/"
        assert signed_in(liis).post(path, {"location": named}).status_code == 404
    assert places(cases)[0] == "Tuul Tartu"


def test_a_reader_moves_nothing(
    cases: list[Case], elva: Location, rein: Membership
) -> None:
    path = f"/cases/{cases[0].reference}/location/"
    assert signed_in(rein).post(path, {"location": elva.pk}).status_code == 403
    assert places(cases)[0] == "Tuul Tartu"
