"""Figures for machines: off by default, then for whoever holds the token."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def asked(client, token: str = ""):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return client.get("/metrics", headers=headers)


def test_without_a_token_in_the_settings_there_is_no_such_page(client):
    assert asked(client).status_code == 404
    assert asked(client, "anything").status_code == 404


def test_whoever_holds_the_token_gets_the_figures(client, settings):
    settings.METRICS_TOKEN = "a long secret"
    answer = asked(client, "a long secret")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
    assert 'amends_workers{state="alive"} 0.0' in answer.content.decode()


@pytest.mark.parametrize("token", ["", "a long secre", "ä long secret"])
def test_nobody_else_learns_anything(client, settings, token):
    settings.METRICS_TOKEN = "a long secret"
    answer = asked(client, token)
    assert answer.status_code == 401
    assert "amends_" not in answer.content.decode()
