"""Every operation of the API, tried without a token, by a stranger, without rights."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from amends.accounts.area import Area
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.team import Team
from amends.accounts.token import Scope
from amends.api.door import door
from amends.cases.feedback import Feedback
from amends.cases.showcase import Showcase, Wanted
from amends.channels.channel import Channel
from amends.followups.guest import Guest
from amends.insights.own_action import OwnAction
from amends.journeys import answer
from amends.journeys.telling import programs
from amends.replies.publication import Publication
from amends.replies.snippet import Snippet
from tests.world import NOON, said, with_token

MARK = "Zirkonkuller"
WRITES = {"post", "put", "patch", "delete"}
THINKS = {
    "/readings",
    "/drafts",
    "/drafts/findings",
    "/rules/trial",
    "/rules/{rule_id}/trial",
}
"""Operations that answer by POST and store nothing."""


def operations() -> list[tuple[str, str]]:
    """Return (method, path) of everything in the description."""
    paths: dict[str, Any] = door.get_openapi_schema(path_prefix="/api/v1")["paths"]
    return [(method, path) for path, ways in paths.items() for method in ways]


@pytest.fixture
def things(paper: Channel, kadri: Membership) -> dict[str, object]:
    """Something of Tuul's for every parameter."""
    case = said(paper, f"Cold, said {MARK}", author=MARK)
    feedback = Feedback.objects.get(case=case)
    draft = answer.save(feedback, MARK, edition=0, by=kadri.user, at=NOON)
    del draft
    guest = Guest.objects.create(organisation=kadri.organisation, key=MARK)
    snippet = Snippet.objects.create(organisation=kadri.organisation, name=MARK)
    own = OwnAction.objects.create(
        organisation=kadri.organisation, aspect="food.temperature", words=MARK
    )
    wish: dict[str, object] = {
        "name": MARK,
        "address": "https://a.example",
        "kinds": [],
    }
    house = kadri.organisation
    webhook = programs.begin(house, wish, by=kadri.user, at=NOON)
    return {
        "own_id": own.pk,
        "reference": case.reference,
        "feedback_id": feedback.pk,
        "channel_id": paper.pk,
        "location_id": paper.location_id,
        "reply_id": 1,
        "remedy_id": 1,
        "promise_id": 1,
        "pattern_id": 1,
        "action_id": 1,
        "lane_id": 1,
        "snippet_id": snippet.pk,
        "guest_id": guest.pk,
        "survey_id": 1,
        "team_id": Team.objects.create(organisation=house, name=MARK).pk,
        "notice_id": 1,
        "area_id": Area.objects.create(organisation=house, name=MARK).pk,
        "post_id": 1,
        "user_id": kadri.user_id,
        "spotted_id": 1,
        "batch": "b" * 32,
        "task_id": 1,
        "signature_id": 1,
        "rule_id": 1,
        "absence_id": 1,
        "transfer_id": 1,
        "order_id": 1,
        "customer_id": 1,
        "webhook_id": webhook.pk,
        "showcase_id": Showcase.make(house, Wanted(MARK), at=NOON).pk,
        "delivery_id": programs.try_out(webhook, at=NOON).pk,
    }


def call(client: Client, method: str, path: str, things: dict[str, object]) -> Any:
    for name, value in things.items():
        path = path.replace("{" + name + "}", str(value))
    assert "{" not in path, f"teach this test what to put into {path}"
    split = "/splits" in path
    body = {
        "feedback": [things["feedback_id"]] if split else things["feedback_id"],
        "channel": things["channel_id"],
        "text": "Words",
        "external_id": "1",
        "items": [
            {
                "channel": things["channel_id"],
                "external_id": "1",
                "guest": "1",
                "on": "2026-09-01",
            }
        ],
        "location_id": things["location_id"],
        "until": "2040-01-01T00:00:00Z",
        "name": "A name",
        "user_ids": [1] if "/posts" in path else [],
        "location_ids": [],
        "role": "agent",
        "email": "a@house.example",
        "page": [],
        "mail": [],
        "device": [],
        "platform": "manual",
        "lang": "et",
        "polarity": "neg",
        "teaches": False,
        "stars": 1,
        "kind": "order"
        if "/orders" in path
        else "refund"
        if "/remedies" in path
        else "complaint",
        "case": things["reference"],
        "key": "a key",
        "reason": "A reason",
        "at_fault": "yes",
        "code": "x" * 19,
        "amount": "5.00",
        "due_on": "2026-09-20",
        "kept": True,
        "on": "/shares/" in path or "2026-09-01",
        "work": 3,
        "load": 3,
        "respect": 3,
        "frame": "all",
        "size": 5,
        "promise": True,
        "policy": {},
        "seal": "x",
        "taken_at": "2026-09-14T12:00:00Z",
        "step": "assessment",
        "state": "open",
        "form": "letter",
        "street": "Riia 2",
        "postcode": "51004",
        "town": "Tartu",
        "country": "EE",
        "signed_by": "Liis",
        "picture": "R0lGODlh",
        "words": "Words",
        "band": "5",
        "because": "A reason",
        "server": "https://models.example/v1",
        "model": "a model",
        "owner_id": 1,
        "user_id": 1 if "/absences" in path else None,
        "since_on": "2026-09-01",
        "until_on": "2026-09-02",
        "other": things["reference"],
        "cause": "busy",
        "why": "private",
        "number": "1",
        "severity": 2,
        "aspect": "food.temperature",
        "figures": [{"name": "Oven & Co", "rating": "4.4"}],
        "said": "Words",
        "did": "Words",
        "minutes": 60,
        "sector": "hotel",
        "basis": "complaint",
        "monthly": "5.00",
        "address": "https://till.example/" if "/webhooks" in path else "formal",
    }
    if method == "get":
        return client.get(path)
    return getattr(client, method)(path, data=body, content_type="application/json")


def test_the_description_is_not_empty() -> None:
    assert len(operations()) > 20


def test_without_a_token_there_is_nothing(things: dict[str, object]) -> None:
    for method, path in operations():
        response = call(Client(), method, path, things)
        assert response.status_code == 401, (method, path)
        assert response["Content-Type"] == "application/problem+json"


def test_another_house_is_told_that_there_is_nothing(
    things: dict[str, object], olev: Membership
) -> None:
    client = with_token(olev)
    for method, path in operations():
        response = call(client, method, path, things)
        assert MARK.encode() not in response.content, (method, path)
        if "{" in path:
            assert response.status_code == 404, (method, path, response.content)
    assert Feedback.objects.count() == 1
    assert not Publication.objects.exists()


def test_a_token_that_may_only_read_changes_nothing(
    things: dict[str, object], kadri: Membership
) -> None:
    client = with_token(kadri, Scope.READ)
    for method, path in operations():
        short = path.removeprefix("/api/v1")
        if method in WRITES and short not in THINKS:
            assert call(client, method, path, things).status_code == 403, (method, path)


def test_a_token_does_no_more_than_its_maker(
    things: dict[str, object], rein: Membership
) -> None:
    client = with_token(rein)
    for method, path in operations():
        if method in WRITES and path != "/api/v1/readings":
            assert call(client, method, path, things).status_code == 403, (method, path)


def test_a_role_at_one_branch_opens_no_deed_at_another(
    things: dict[str, object], liis: Membership, tartu: Location, elva: Location
) -> None:
    # Everything happened at Tartu: there she only reads, at Elva she leads.
    liis.role, liis.local = "manager", {str(tartu.pk): "reader", str(elva.pk): "agent"}
    liis.save()
    client, tried = with_token(liis), 0
    for method, path in operations():
        if method in WRITES and {"{reference}", "{feedback_id}"} & set(path.split("/")):
            tried += 1
            told = call(client, method, path, things)
            assert told.status_code == 404, (method, path, told.status_code)
    assert tried > 15
    assert client.get(f"/api/v1/cases/{things['reference']}").status_code == 200


def test_a_revoked_token_opens_nothing(
    things: dict[str, object], kadri: Membership
) -> None:
    client = with_token(kadri)
    kadri.organisation.tokens.get().revoke(at=NOON)
    assert call(client, "get", "/api/v1/cases", things).status_code == 401


def test_who_left_the_house_leaves_the_api(
    things: dict[str, object], kadri: Membership
) -> None:
    client = with_token(kadri)
    kadri.user.is_active = False
    kadri.user.save()
    assert call(client, "get", "/api/v1/cases", things).status_code == 401
