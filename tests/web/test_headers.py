"""Every page says what it may load, and that nobody may frame it."""

from __future__ import annotations

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from tests.world import signed_in


@pytest.mark.parametrize(
    "path", ["/cases/", "/channels/", "/people/", "/account/login/"]
)
def test_nothing_inline_runs_and_nobody_frames(kadri: Membership, path: str) -> None:
    client = Client() if "account" in path else signed_in(kadri)
    response = client.get(path)
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"


def test_a_program_at_a_wrong_address_gets_a_problem_not_a_page(db: None) -> None:
    response = Client().get("/api/v1/no-such-thing")
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["title"] == "Not Found"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_call_by_token_starts_no_session(kadri: Membership) -> None:
    response = signed_in(kadri).get("/api/v1/cases")
    assert response.status_code == 401, "a session alone opens no door of the API"
    assert "Content-Security-Policy" not in response
    assert not response.cookies
