"""Kadri lets us into her mailbox without a token: the server tells how."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from django.test import override_settings

from amends.channels.channel import Channel
from amends.channels.connectors.jmap.standin import Standin
from amends.channels.grant import Grant
from amends.channels.standing.server import standing
from amends.journeys.disconnecting import end_later, remove
from tests.world import NOON, signed_in

DOOR = "/channels/new/jmap/sign-in/"


@pytest.fixture(name="there")
def fixture_there():
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), standing(Standin()) as place:
        yield place


@pytest.fixture
def browser(kadri):
    return signed_in(kadri)


def form(there, **changed):
    told = {"address": "abi@tuul.example", "server": there.url, "client_id": "amends"}
    return told | changed


def link_in(answer, there):
    page = answer.content.decode()
    start = page.index(f"{there.url}/auth/ask?")
    return page[start : page.index('"', start)].replace("&amp;", "&")


def came_back(link):
    parts = urlsplit(httpx.get(link).headers["Location"])
    return f"{parts.path}?{parts.query}"


def signed(browser, there):
    link = link_in(browser.post(DOOR, form(there)), there)
    return browser.get(came_back(link))


def test_a_sign_in_becomes_a_channel_that_reads(browser, there):
    there.say("The pizza was cold.")
    channel = Channel.objects.get(
        pk=int(signed(browser, there)["Location"].split("/")[2])
    )
    batch = channel.connector.fetch(channel.account(), {})
    assert [item.text for item in batch.items] == ["The pizza was cold."]
    assert channel.grant.secrets["refresh_token"] == "lasting"
    assert "token" not in channel.secrets


def test_only_scopes_that_the_server_knows_are_asked_for(browser, there):
    link = link_in(browser.post(DOOR, form(there)), there)
    asked = parse_qs(urlsplit(link).query)
    assert asked["scope"] == ["urn:ietf:params:oauth:scope:mail offline_access"]
    assert asked["code_challenge_method"] == ["S256"]


def test_a_pass_that_ran_out_is_renewed(browser, there):
    signed(browser, there)
    channel = Channel.objects.get()
    there.passes += 1
    assert channel.connector.check(channel.account()).startswith("abi@tuul.example")


def test_a_server_that_does_not_tell_how_is_named_on_the_form(browser, there):
    there.speaks = False
    answer = browser.post(DOOR, form(there))
    assert answer.status_code == 422
    assert "Type an access token instead" in answer.content.decode()


@pytest.mark.parametrize(
    "lie",
    [
        {"resource": "https://other.example"},
        {"issuer": "https://other.example"},
        {"code_challenge_methods_supported": ["plain"]},
        {"token_endpoint": "http://mail.example/token"},
    ],
)
def test_a_server_that_sends_people_to_anothers_door_is_not_followed(
    browser, there, monkeypatch, lie
):
    monkeypatch.setattr(there, "extra", lambda: lie)
    assert browser.post(DOOR, form(there)).status_code == 422
    assert not Grant.objects.exists()


def test_an_answer_from_somebody_else_is_nobodys(browser, there):
    back = came_back(link_in(browser.post(DOOR, form(there)), there))
    assert browser.get(f"{back}&iss=https%3A%2F%2Fother.example").status_code == 400
    assert not Grant.objects.exists()


def test_letting_go_tells_the_server(browser, there, kadri):
    signed(browser, there)
    remove(Channel.objects.get(), by=kadri.user, at=NOON)
    end_later.func(Grant.objects.get().pk)
    assert there.signed_out
    assert Grant.objects.get().secrets == {}


def test_without_a_client_nobody_is_sent_away(browser, there):
    assert browser.post(DOOR, form(there, client_id="")).status_code == 422
