"""Teams are formed, changed and let go by who looks after people."""

from __future__ import annotations

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.team import Team
from amends.cases.case import Case
from amends.routing.rule import Rule
from tests.world import signed_in


def test_a_team_is_formed_and_changed(kadri: Membership, liis: Membership) -> None:
    browser = signed_in(kadri)
    formed = {"name": "Desk", "people": [kadri.pk, liis.pk]}
    assert browser.post("/people/teams/", formed).status_code == 302
    team = Team.objects.get()
    assert set(team.members.all()) == {kadri, liis}
    assert "Kadri, Liis" in browser.get("/people/teams/").content.decode()
    changed = {"name": "Night desk", "people": [liis.pk]}
    assert browser.post(f"/people/teams/{team.pk}/", changed).status_code == 302
    assert list(Team.objects.get().members.all()) == [liis]
    deeds = AuditEntry.objects.order_by("pk").values_list("verb", flat=True)
    assert list(deeds) == ["form team", "change team"]


def test_two_teams_have_two_names_and_only_people_of_the_house(
    kadri: Membership, olev: Membership
) -> None:
    browser = signed_in(kadri)
    browser.post("/people/teams/", {"name": "Desk"})
    assert browser.post("/people/teams/", {"name": "Desk"}).status_code == 422
    foreign = {"name": "Other", "people": [olev.pk]}
    assert browser.post("/people/teams/", foreign).status_code == 422
    assert Team.objects.count() == 1


def test_a_team_goes_and_its_cases_stay(kadri: Membership, cold_pizza: Case) -> None:
    team = Team.objects.create(organisation=kadri.organisation, name="Desk")
    cold_pizza.bring_to(team)
    rule = Rule.objects.create(organisation=kadri.organisation, team=team, position=1)
    browser = signed_in(kadri)
    browser.post(f"/people/teams/{team.pk}/end/")
    assert Team.objects.exists()
    assert Rule.objects.exists()
    rule.delete()
    browser.post(f"/people/teams/{team.pk}/end/")
    assert not Team.objects.exists()
    assert Case.objects.get().team is None


def test_an_agent_forms_no_team(liis: Membership) -> None:
    assert signed_in(liis).post("/people/teams/", {"name": "X"}).status_code == 403
