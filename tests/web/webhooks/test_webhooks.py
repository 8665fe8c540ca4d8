"""An owner adds a webhook, reads its log, stops it and lets it go on."""

from __future__ import annotations

import pytest
from django.test import Client

from amends.accounts.audit import AuditEntry
from amends.accounts.delivery import Delivery, Told
from amends.accounts.membership import Membership
from amends.accounts.token import Scope
from amends.accounts.webhook import MOST, Webhook
from tests.world import NOON, signed_in, with_token

NEW = {
    "name": "Till",
    "address": "https://till.example/heard",
    "kinds": ["case.closed"],
}


@pytest.fixture
def browser(kadri: Membership) -> Client:
    """Kadri's browser."""
    return signed_in(kadri)


@pytest.fixture
def webhook(browser: Client) -> Webhook:
    """A webhook that Kadri added."""
    browser.post("/webhooks/", NEW)
    made: Webhook = Webhook.objects.get()
    return made


def test_the_secret_is_shown_once_and_kept_sealed(browser: Client) -> None:
    page = browser.post("/webhooks/", NEW).content.decode()
    made = Webhook.objects.get()
    assert made.secret.startswith("whsec_")
    assert made.secret in page
    assert made.secret not in browser.get("/webhooks/").content.decode()
    assert made.secret not in browser.get(f"/webhooks/{made.pk}/").content.decode()
    assert AuditEntry.objects.newest().first().verb == "begin webhook"


@pytest.mark.parametrize(
    "address",
    [
        "http://till.example/",
        "https://anna:secret@till.example/",
        "ftp://till.example/",
        "javascript:alert(1)",
    ],
)
def test_an_address_that_tells_in_the_clear_is_refused(
    browser: Client, address: str
) -> None:
    assert browser.post("/webhooks/", {**NEW, "address": address}).status_code == 422
    assert not Webhook.objects.exists()


def test_a_new_secret_takes_the_place_of_the_old(
    browser: Client, webhook: Webhook
) -> None:
    old = webhook.secret
    page = browser.post(f"/webhooks/{webhook.pk}/renewal/").content.decode()
    webhook.refresh_from_db()
    assert webhook.secret != old
    assert webhook.secret in page


def test_it_stops_and_goes_on(browser: Client, webhook: Webhook) -> None:
    browser.post(f"/webhooks/{webhook.pk}/pause/")
    webhook.refresh_from_db()
    assert webhook.stopped_because == "person"
    browser.post(f"/webhooks/{webhook.pk}/resumption/")
    webhook.refresh_from_db()
    assert webhook.stopped_at is None


def test_a_failed_message_is_sent_again_from_the_log(
    browser: Client, webhook: Webhook
) -> None:
    browser.post(f"/webhooks/{webhook.pk}/trial/")
    row = Delivery.objects.get()
    row.tried(Told.FAILED, at=NOON, status=500, reason="It burns")
    page = browser.get(f"/webhooks/{webhook.pk}/").content.decode()
    assert "It burns" in page
    assert "500" in page
    browser.post(f"/webhooks/{webhook.pk}/deliveries/{row.pk}/")
    row.refresh_from_db()
    assert row.state == Told.WAITING


def test_taken_away_it_leaves_nothing(browser: Client, webhook: Webhook) -> None:
    browser.post(f"/webhooks/{webhook.pk}/trial/")
    browser.post(f"/webhooks/{webhook.pk}/end/")
    assert not Webhook.objects.exists()
    assert not Delivery.objects.exists()


def test_a_manager_has_no_webhooks(mihkel: Membership) -> None:
    assert signed_in(mihkel).get("/webhooks/").status_code == 403


def test_what_the_page_can_the_api_can(kadri: Membership) -> None:
    caller = with_token(kadri, Scope.ADMIN)
    given = {"content_type": "application/json"}
    made = caller.post("/api/v1/webhooks", NEW, **given)
    assert made.status_code == 201
    one = f"/api/v1/webhooks/{made.json()['id']}"
    assert made.json()["secret"].startswith("whsec_")
    assert caller.put(one, {**NEW, "name": "Tills"}, **given).status_code == 200
    assert caller.post(f"{one}/pause", **given).json()["stopped_because"] == "person"
    assert caller.delete(f"{one}/pause").json()["stopped_at"] is None
    trial = caller.post(f"{one}/trials", **given).json()
    log = caller.get(f"{one}/deliveries").json()
    assert [row["id"] for row in log] == [trial["id"]]
    assert caller.post(f"{one}/deliveries/{trial['id']}", **given).status_code == 200
    assert [row["name"] for row in caller.get("/api/v1/webhooks").json()] == ["Tills"]
    assert caller.delete(one).status_code == 204
    assert "secret" not in log[0]["payload"]["data"]


def test_there_is_an_end_to_how_many(kadri: Membership) -> None:
    caller = with_token(kadri, Scope.ADMIN)
    for _each in range(MOST):
        caller.post("/api/v1/webhooks", NEW, content_type="application/json")
    more = caller.post("/api/v1/webhooks", NEW, content_type="application/json")
    assert more.status_code == 409
