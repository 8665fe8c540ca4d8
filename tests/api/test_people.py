"""People and their roles by API, as on the pages."""

from __future__ import annotations

from amends.accounts.area import Area
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.post import Post
from tests.world import with_token

JSON = "application/json"


def test_people_come_change_and_go(kadri: Membership, tartu: Location) -> None:
    api = with_token(kadri)
    anu = {"name": "Anu", "email": "Anu@tuul.example", "role": "agent"}
    made = api.post("/api/v1/people", anu, JSON)
    assert made.status_code == 201
    page = made.json()["link"].partition("://")[2].partition("/")[2]
    assert api.get(f"/{page}").status_code == 200
    user = made.json()["user_id"]
    wish = {"role": "reader", "location_ids": [tartu.pk]}
    told = api.put(f"/api/v1/people/{user}", wish, JSON).json()
    assert (told["role"], told["location_ids"]) == ("reader", [tartu.pk])
    assert len(api.get("/api/v1/people").json()) == 2
    assert api.delete(f"/api/v1/people/{user}").status_code == 204
    mine = f"/api/v1/people/{kadri.user_id}"
    assert api.delete(mine).status_code == 409
    assert api.put(mine, {"role": "agent"}, JSON).status_code == 409


def test_roles_are_given_at_places_and_in_areas(
    kadri: Membership, rein: Membership, tartu: Location, elva: Location
) -> None:
    api = with_token(kadri)
    drawn = {"name": "South", "location_ids": [elva.pk]}
    area = api.post("/api/v1/areas", drawn, JSON).json()["id"]
    assert api.post("/api/v1/areas", drawn, JSON).status_code == 409
    wish = {"user_ids": [rein.user_id], "role": "agent", "area_ids": [area]}
    given = api.post("/api/v1/posts", wish | {"location_ids": [tartu.pk]}, JSON)
    assert given.json() == {"given": 2}
    first, second = api.get("/api/v1/posts").json()
    after = api.get(f"/api/v1/posts?after={first['id']}&user={rein.user_id}").json()
    assert after == [second]
    person = api.get("/api/v1/people").json()[-1]
    assert person["roles_at"] == {str(tartu.pk): "agent", str(elva.pk): "agent"}
    assert {first["location_id"], second["location_id"]} == {tartu.pk, None}
    assert api.delete(f"/api/v1/areas/{area}").status_code == 204
    rein.refresh_from_db()
    assert rein.local == {str(tartu.pk): "agent"}
    left = Post.objects.get()
    assert api.delete(f"/api/v1/posts/{left.pk}").status_code == 204
    rein.refresh_from_db()
    assert rein.local == {}
    assert not Area.objects.exists()


def test_a_role_is_of_the_house_and_somewhere(
    kadri: Membership, rein: Membership, olev: Membership, tartu: Location
) -> None:
    api = with_token(kadri)
    for users, places in (
        ([olev.user_id], [tartu.pk]),
        ([kadri.user_id], [tartu.pk]),
        ([rein.user_id], [tartu.pk + 10_000]),
        ([rein.user_id], []),
    ):
        wish = {"user_ids": users, "role": "manager", "location_ids": places}
        assert api.post("/api/v1/posts", wish, JSON).status_code == 422, wish
    assert not Post.objects.exists()
