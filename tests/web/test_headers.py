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
