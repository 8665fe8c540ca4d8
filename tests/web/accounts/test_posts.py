"""Kadri gives other roles at some places, to many at once, and draws areas."""

from __future__ import annotations

from amends.accounts.area import Area
from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import NOWHERE, Membership
from amends.accounts.post import Post
from amends.cases.case import Case
from tests.world import signed_in


def test_two_people_lead_at_one_place(
    kadri: Membership, liis: Membership, rein: Membership, tartu: Location
) -> None:
    browser = signed_in(kadri)
    wish = {"people": [liis.pk, rein.pk], "role": "manager", "places": [tartu.pk]}
    assert browser.post("/people/posts/", wish).status_code == 302
    assert Post.objects.count() == 2
    told = browser.get("/people/posts/").content.decode()
    assert "Liis: Manager, Tuul Tartu" in told
    rein.refresh_from_db()
    assert rein.local == {str(tartu.pk): "manager"}
    ended = {"post": [Post.objects.get(membership=rein).pk]}
    assert browser.post("/people/posts/end/", ended).status_code == 302
    rein.refresh_from_db()
    assert rein.local == {}


def test_a_role_needs_somebody_and_somewhere_of_the_house(
    kadri: Membership, liis: Membership, olev: Membership, tartu: Location
) -> None:
    browser = signed_in(kadri)
    for wish in (
        {"people": [liis.pk], "role": "manager"},
        {"role": "manager", "places": [tartu.pk]},
        {"people": [olev.pk], "role": "agent", "places": [tartu.pk]},
        {"people": [kadri.pk], "role": "reader", "places": [tartu.pk]},
        {"people": [liis.pk], "role": "owner", "places": [tartu.pk]},
    ):
        assert browser.post("/people/posts/", wish).status_code == 422, wish
    assert not Post.objects.exists()


def test_an_area_is_drawn_and_a_role_given_in_it(
    kadri: Membership, rein: Membership, tartu: Location, elva: Location
) -> None:
    browser = signed_in(kadri)
    drawn = {"name": "South", "places": [tartu.pk]}
    assert browser.post("/people/areas/", drawn).status_code == 302
    assert browser.post("/people/areas/", drawn).status_code == 422
    area = Area.objects.get()
    wish = {"people": [rein.pk], "role": "agent", "areas": [area.pk]}
    browser.post("/people/posts/", wish)
    browser.post(f"/people/areas/{area.pk}/", drawn | {"places": [elva.pk]})
    rein.refresh_from_db()
    assert rein.local == {str(elva.pk): "agent"}
    assert "All of South" in browser.get(f"/people/{rein.pk}/").content.decode()
    browser.post(f"/people/areas/{area.pk}/end/")
    rein.refresh_from_db()
    assert rein.local == {}
    deeds = AuditEntry.objects.order_by("pk").values_list("verb", flat=True)
    assert list(deeds) == ["keep area", "give post", "keep area", "end area"]


def test_the_usual_role_may_hold_nowhere(
    kadri: Membership, liis: Membership, tartu: Location, cold_pizza: Case
) -> None:
    signed_in(kadri).post(f"/people/{liis.pk}/", {"role": "agent", "nowhere": "on"})
    liis.refresh_from_db()
    assert liis.reach == [NOWHERE]
    address = f"/cases/{cold_pizza.reference}/"
    assert signed_in(liis).get(address).status_code == 404
    wish = {"people": [liis.pk], "role": "agent", "places": [tartu.pk]}
    signed_in(kadri).post("/people/posts/", wish)
    assert signed_in(liis).get(address).status_code == 200


def test_who_only_reads_a_case_is_offered_no_deed(
    liis: Membership, tartu: Location, cold_pizza: Case
) -> None:
    liis.local = {str(tartu.pk): "reader"}
    liis.save()
    address = f"/cases/{cold_pizza.reference}/"
    told = signed_in(liis).get(address).content.decode()
    assert f"{address}snooze/" not in told
    assert signed_in(liis).post(f"{address}closure/").status_code == 404
    liis.local = {}
    liis.save()
    assert f"{address}snooze/" in signed_in(liis).get(address).content.decode()


def test_an_agent_gives_no_roles(liis: Membership, tartu: Location) -> None:
    wish = {"people": [liis.pk], "role": "manager", "places": [tartu.pk]}
    assert signed_in(liis).post("/people/posts/", wish).status_code == 403
    assert signed_in(liis).get("/people/areas/").status_code == 403
