"""Rules are tried and edited, times chosen, absences and closed days noted, by page."""

from __future__ import annotations

import pytest
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.team import Team
from amends.channels.channel import Channel
from amends.routing.absence import Absence
from amends.routing.day_off import DayOff
from amends.routing.habits import Habits
from amends.routing.rule import LAST, Rule
from amends.routing.target import Target
from tests.world import said, signed_in


@pytest.fixture
def browser(kadri: Membership, tuul: Organisation) -> Client:
    """Kadri's browser, in a house with the rule for everything else."""
    Rule.objects.create(
        organisation=tuul, name="Everything else", position=LAST, owner=kadri.user
    )
    return signed_in(kadri)


def test_a_trial_shows_what_would_change_and_keeps_nothing_until_told(
    browser: Client, by_hand: Channel, liis: Membership
) -> None:
    case = said(by_hand, "The pizza was cold.", lang="en", stars=1)
    rule = {
        "name": "English",
        "language": "en",
        "severity": "0",
        "owner": str(liis.user_id),
    }
    page = browser.post("/rules/routing/trial/", rule).text
    assert "1 of the last 1 cases would have gone to somebody else." in page
    assert case.reference in page
    assert Rule.objects.count() == 1
    assert 'name="language" value="en"' in page
    browser.post("/rules/routing/", rule)
    made = Rule.objects.get(name="English")
    back = {**rule, "owner": str(Rule.objects.get(position=LAST).owner_id)}
    tried = browser.post(f"/rules/routing/{made.pk}/trial/", back).text
    assert "1 of the last 1 cases" in tried
    changed = {**rule, "language": "et", "off": "on"}
    browser.post(f"/rules/routing/{made.pk}/", changed)
    made.refresh_from_db()
    assert (made.language, made.disabled_at is None) == ("et", False)
    assert "rests" in browser.get("/rules/").text
    browser.post(f"/rules/routing/{made.pk}/switch/")
    made.refresh_from_db()
    assert made.disabled_at is None
    assert "By owner" in browser.get("/rules/rehearsal/").text


def test_a_rule_without_anybody_is_refused(browser: Client) -> None:
    answers = {"name": "Nobody", "severity": "0"}
    for path in ("/rules/routing/", "/rules/routing/trial/"):
        sent = browser.post(path, answers)
        assert sent.status_code == 422
        assert "Choose a person or a team." in sent.text


def test_times_of_a_trade_are_taken_and_one_channel_changed(browser: Client) -> None:
    browser.post("/rules/targets/trade/", {"sector": "delivery"})
    assert Target.objects.get(platform="", severity=2).minutes == 240
    browser.post("/rules/targets/", {"platform": "email", "hours2": "2", "open2": "on"})
    assert Target.objects.get(platform="email").minutes == 120
    assert "as everywhere" in browser.get("/rules/").text
    browser.post("/rules/targets/alike/", {"platform": "email"})
    assert not Target.objects.filter(platform="email").exists()
    assert browser.post("/rules/targets/trade/", {"sector": "x"}).status_code == 404


def test_a_team_takes_all_hands_and_forgotten_cases_come_back_sooner(
    browser: Client, tuul: Organisation, liis: Membership
) -> None:
    team = Team.objects.create(organisation=tuul, name="Desk")
    team.members.add(liis)
    answers = {"hands": "central", "team": team.pk, "name": "Tuul", "address": "formal"}
    browser.post("/rules/hands/", answers)
    assert Habits.of(tuul).hands != "central"
    browser.post("/rules/hands/", answers | {"sure": "on"})
    browser.post("/rules/forgotten/", {"days": "5"})
    habits = Habits.of(tuul)
    assert (habits.hands, habits.forgotten_after) == ("central", 5)
    assert Rule.objects.filter(team=team).exists()


def test_an_agent_notes_only_their_own_absence(
    liis: Membership, kadri: Membership, browser: Client
) -> None:
    days = {"since_on": "2030-01-01", "until_on": "2030-01-05"}
    hers = signed_in(liis)
    assert hers.post("/away/", {**days, "person": kadri.user_id}).status_code == 422
    hers.post("/away/", {**days, "person": liis.user_id, "deputy": kadri.user_id})
    row = Absence.objects.get()
    assert (row.user, row.deputy) == (liis.user, kadri.user)
    browser.post("/away/", {**days, "person": kadri.user_id})
    other = Absence.objects.get(user=kadri.user)
    assert hers.post(f"/away/{other.pk}/removal/").status_code == 403
    hers.post(f"/away/{row.pk}/removal/")
    assert Absence.objects.count() == 1


def test_days_that_end_before_they_begin_are_refused(browser: Client) -> None:
    wrong = {"since_on": "2030-01-05", "until_on": "2030-01-01"}
    page = browser.post("/away/", {**wrong, "person": "0"})
    assert page.status_code == 422
    assert "The last day lies before the first." in page.text


def test_a_place_shows_its_holidays_and_keeps_days_of_its_own(
    browser: Client, tartu: Location
) -> None:
    address = f"/places/{tartu.pk}/days/"
    assert "Christmas" in browser.get(address).text
    browser.post(address, {"on": "2030-03-01", "name": "Stocktaking"})
    day = DayOff.objects.get()
    assert "Stocktaking" in browser.get(address).text
    browser.post(f"{address}{day.pk}/removal/")
    assert not DayOff.objects.exists()
