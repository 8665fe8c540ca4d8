"""Teams, notices and wishes by API, as on the pages."""

from __future__ import annotations

from amends.accounts.membership import Membership
from amends.accounts.team import Team
from amends.cases.case import Case
from amends.routing.notice import Notice
from amends.routing.notice_wish import NoticeWish
from amends.routing.rule import Rule
from tests.world import NOON, with_token

JSON = "application/json"


def test_a_team_lives_by_api(
    kadri: Membership, liis: Membership, olev: Membership
) -> None:
    call = with_token(kadri)
    wish: dict[str, object] = {"name": "Desk", "user_ids": [liis.user_id]}
    made = call.post("/api/v1/teams", wish, content_type=JSON)
    assert made.status_code == 201
    assert call.get("/api/v1/teams").json() == [made.json()]
    assert call.post("/api/v1/teams", wish, content_type=JSON).status_code == 409
    address = f"/api/v1/teams/{made.json()['id']}"
    foreign = {**wish, "user_ids": [olev.user_id]}
    assert call.put(address, foreign, content_type=JSON).status_code == 422
    both = {"name": "Night", "user_ids": [liis.user_id, kadri.user_id]}
    assert call.put(address, both, content_type=JSON).json()["name"] == "Night"
    rule = Rule.objects.create(
        organisation=kadri.organisation, team=Team.objects.get(), position=1
    )
    assert call.delete(address).status_code == 409
    rule.delete()
    assert call.delete(address).status_code == 204
    assert not Team.objects.exists()


def test_one_notice_is_put_away_and_wishes_are_kept(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    Notice.tell(cold_pizza, {kadri.user_id}, ("breach", "x"), at=NOON)
    address = f"/api/v1/desk/notices/{Notice.objects.get().pk}"
    assert with_token(liis).delete(address).status_code == 404
    call = with_token(kadri)
    assert call.delete(address).status_code == 204
    assert Notice.objects.get().seen_at is not None
    wish = {"page": ["time"], "mail": [], "device": ["mention"]}
    put = call.put("/api/v1/desk/notice-wishes", wish, content_type=JSON)
    assert put.json() == wish == call.get("/api/v1/desk/notice-wishes").json()
    assert NoticeWish.of(kadri.user).device == ["mention"]
    wrong = {**wish, "mail": ["nonsense"]}
    refused = call.put("/api/v1/desk/notice-wishes", wrong, content_type=JSON)
    assert refused.status_code == 422
