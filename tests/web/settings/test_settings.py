"""Places, rules, promised times and allowances through the pages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from amends.remedies.allowance import Allowance
from amends.routing.rule import Rule
from amends.routing.target import Target
from tests.world import signed_in


@pytest.fixture
def browser(kadri: Membership, tartu: Location) -> Client:
    """Kadri's browser."""
    return signed_in(kadri)


PLACE = {
    "name": "Tuul Põlva",
    "country": "EE",
    "time_zone": "Europe/Tallinn",
    "languages": "et, fi",
    "day1": "11-14, 17.00–22:00",
    "day7": "",
}


def test_hours_are_read_as_people_write_them(browser: Client) -> None:
    wrong = browser.post("/places/new/", {**PLACE, "day1": "from eleven"})
    assert wrong.status_code == 422
    assert "field-day1-error" in wrong.content.decode()
    right = {**PLACE, "day1": "11:00-14:00, 17.00–22:00"}
    assert browser.post("/places/new/", right).status_code == 302
    place = Location.objects.get(name="Tuul Põlva")
    assert place.hours["1"] == [["11:00", "14:00"], ["17:00", "22:00"]]
    assert place.hours["7"] == []
    assert place.languages == ["et", "fi"]


def test_a_place_shows_what_it_has_and_keeps_it(
    browser: Client, tartu: Location
) -> None:
    page = browser.get(f"/places/{tartu.pk}/").content.decode()
    assert "10:00–22:00" in page
    assert "tartu@tuul.example" in page


def test_a_rule_is_added_moved_and_removed(browser: Client, kadri: Membership) -> None:
    for name in ("first", "second"):
        answers = {"name": name, "severity": "2", "owner": str(kadri.user_id)}
        assert browser.post("/rules/routing/", answers).status_code == 302
    second = Rule.objects.get(name="second")
    browser.post(f"/rules/routing/{second.pk}/rise/")
    assert [rule.name for rule in Rule.objects.in_order()] == ["second", "first"]
    browser.post(f"/rules/routing/{second.pk}/removal/")
    assert [rule.name for rule in Rule.objects.in_order()] == ["first"]


def test_promised_times_are_kept_in_minutes(browser: Client) -> None:
    answers = {"hours3": "0,5", "hours2": "8", "open2": "on", "hours1": "soon"}
    browser.post("/rules/targets/", answers)
    kept = {
        row.severity: (row.minutes, row.opening_hours) for row in Target.objects.all()
    }
    assert kept == {3: (30, False), 2: (480, True)}


def test_what_may_be_offered_is_kept_and_taken_back(browser: Client) -> None:
    browser.post("/rules/allowances/", {"allow-voucher": "on", "largest-voucher": "15"})
    assert Allowance.objects.get().largest == Decimal(15)
    browser.post("/rules/allowances/", {"allow-call": "on"})
    assert [row.kind for row in Allowance.objects.all()] == ["call"]


def test_an_agent_rules_nothing(liis: Membership) -> None:
    for path in ("/rules/", "/places/"):
        assert signed_in(liis).get(path).status_code == 403


def test_rules_are_told_in_names_and_not_in_codes(
    browser: Client, kadri: Membership, paper: Channel
) -> None:
    answers = {
        "name": "Soomlased",
        "platform": "email",
        "language": "fi",
        "severity": "0",
        "owner": str(kadri.user_id),
    }
    browser.post("/rules/routing/", answers)
    page = browser.get("/rules/").content.decode()
    assert ">E-mail</td>" in page
    assert ">Finnish</td>" in page
    assert ">fi</td>" not in page
