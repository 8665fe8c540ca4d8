"""Owners invite, change and let go; nobody else does."""

from __future__ import annotations

import pytest
from django.test import Client

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.sign_in_link import SignInLink
from amends.accounts.token import ApiToken
from amends.accounts.user import User
from amends.accounts.voice import Voice
from amends.foundation import clock
from tests.world import NOON, signed_in


@pytest.fixture
def browser(kadri: Membership, tartu: Location) -> Client:
    """Kadri's browser."""
    return signed_in(kadri)


NEW = {"name": "Aino", "email": "aino@tuul.example", "role": "agent"}


def test_an_invited_person_comes_in_by_link_once(browser: Client) -> None:
    page = browser.post("/people/", NEW).content.decode()
    path = page.partition("/sign-in/link/")[2].partition('"')[0]
    aino = Client()
    assert aino.get(f"/sign-in/link/{path}").status_code == 200
    assert aino.post(f"/sign-in/link/{path}")["Location"] == "/"
    assert aino.get("/cases/").status_code == 200
    assert Client().post(f"/sign-in/link/{path}").status_code == 410


def test_a_link_that_is_only_looked_at_is_not_used_up(kadri: Membership) -> None:
    secret = SignInLink.issue(kadri.user, at=clock.now())
    for _look in range(3):
        assert Client().get(f"/sign-in/link/{secret}/").status_code == 200
    assert Client().post(f"/sign-in/link/{secret}/").status_code == 302


def test_an_expired_link_lets_nobody_in(kadri: Membership) -> None:
    secret = SignInLink.issue(kadri.user, at=NOON)
    assert Client().post(f"/sign-in/link/{secret}/").status_code == 410


def test_a_person_of_another_house_gets_a_place_but_no_link(
    browser: Client, olev: Membership
) -> None:
    response = browser.post("/people/", {**NEW, "email": olev.user.email})
    assert b"/sign-in/link/" not in response.content
    assert olev.user.memberships.count() == 2
    assert User.objects.get(pk=olev.user_id).name == "Olev"


def test_the_last_owner_stays(browser: Client, kadri: Membership) -> None:
    browser.post(f"/people/{kadri.pk}/", {"role": "reader"})
    browser.post(f"/people/{kadri.pk}/leave/")
    kadri.refresh_from_db()
    assert kadri.role == "owner"


def test_who_is_let_go_sees_nothing_at_once(browser: Client, liis: Membership) -> None:
    hers = signed_in(liis)
    assert hers.get("/cases/").status_code == 200
    browser.post(f"/people/{liis.pk}/leave/")
    assert hers.get("/cases/").status_code == 302
    assert AuditEntry.objects.newest().first().verb == "let go"


def test_a_reach_confines(browser: Client, liis: Membership, tartu: Location) -> None:
    browser.post(f"/people/{liis.pk}/", {"role": "agent", "reach": [str(tartu.pk)]})
    liis.refresh_from_db()
    assert liis.location_ids == [tartu.pk]


def test_a_manager_invites_nobody(mihkel: Membership) -> None:
    assert signed_in(mihkel).post("/people/", NEW).status_code == 403


def test_a_token_is_shown_once(browser: Client) -> None:
    page = browser.post("/tokens/", {"name": "till", "scopes": ["read"]}).content
    assert b'value="am_' in page
    assert b"am_" not in browser.get("/tokens/").content.replace(
        ApiToken.objects.get().prefix.encode(), b""
    )


def test_a_voice_is_kept(browser: Client, kadri: Membership) -> None:
    answers = {
        "name": "Kadri Kask",
        "signature": "Kadri",
        "role": "perenaine",
        "address": "informal",
        "warmth": "2",
        "length": "short",
        "greeting": "Tere, {name}!",
    }
    assert browser.post("/profile/", answers).status_code == 302
    voice = Voice.objects.get(membership=kadri)
    assert (voice.warmth, voice.length, voice.role) == (2, "short", "perenaine")


def test_the_trail_shows_the_newest_first(browser: Client) -> None:
    browser.post("/people/", NEW)
    assert b"Invited somebody" in browser.get("/trail/").content
    assert browser.get("/trail/?before=nonsense").status_code == 200


def test_nobody_is_offered_to_publish_unasked(browser: Client) -> None:
    page = browser.get("/people/").content.decode()
    box = page.partition('name="may_publish"')[2].partition(">")[0]
    assert "checked" not in box
