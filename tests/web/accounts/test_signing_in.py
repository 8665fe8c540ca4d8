"""Signing in with a password, a second factor, and what happens to guessers."""

from __future__ import annotations

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, hotp_value
from allauth.mfa.totp.internal.auth import yield_hotp_counters_from_time as counters
from django.test import Client

from amends.accounts.membership import Membership
from tests.world import signed_in

LOGIN = "/account/login/"


def attempt(client: Client, who: Membership, password: str) -> int:
    answers = {"login": who.user.email, "password": password}
    return int(client.post(LOGIN, answers).status_code)


def test_the_right_password_leads_to_the_desk(kadri: Membership) -> None:
    client = Client()
    assert b"Sign in" in client.get(LOGIN).content
    assert attempt(client, kadri, "a long pass phrase") == 302
    assert client.get("/cases/").status_code == 200


def test_a_guesser_is_locked_out_with_a_word(kadri: Membership) -> None:
    client = Client()
    for _guess in range(6):
        attempt(client, kadri, "wrong")
    assert attempt(client, kadri, "a long pass phrase") in (403, 429)


def test_a_second_factor_is_asked_for(kadri: Membership) -> None:
    secret = generate_totp_secret()
    TOTP.activate(kadri.user, secret)
    client = Client()
    assert attempt(client, kadri, "a long pass phrase") == 302
    assert client.get("/cases/").status_code == 302
    code = f"{hotp_value(secret, next(iter(counters()))):06d}"
    response = client.post("/account/2fa/authenticate/", {"code": code})
    assert response.status_code == 302
    assert client.get("/cases/").status_code == 200
    assert get_adapter().is_mfa_enabled(kadri.user)


@pytest.mark.parametrize(
    "path",
    ["/account/password/change/", "/account/2fa/", "/account/logout/", "/profile/"],
)
def test_the_pages_of_the_doorway_wear_our_look(kadri: Membership, path: str) -> None:
    response = signed_in(kadri).get(path, follow=True)
    assert response.status_code == 200
    assert b"/look/" in response.content


def test_nobody_signs_themselves_up(db: None) -> None:
    response = Client().get("/account/signup/")
    assert b"password1" not in response.content
