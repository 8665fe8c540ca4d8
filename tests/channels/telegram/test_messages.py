"""Telegram: people and not machines, chats and groups, and a token nobody reads."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.calling.answer import Answer
from amends.channels.connector import (
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    RetryAfter,
    Unwanted,
)
from amends.channels.connectors import telegram
from amends.channels.connectors.telegram.client import explain
from amends.channels.connectors.telegram.parse import incoming
from amends.channels.connectors.telegram.standin import SECRET, running
from amends.channels.platform import Mode
from amends.channels.push import Forged, Push
from amends.channels.registry import CONNECTORS
from tests.world import NOON

SAMPLE = Path(telegram.__file__).parent / "samples" / "updates.json"
TELEGRAM = CONNECTORS["telegram"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        yield place


def sample():
    rows = json.loads(SAMPLE.read_text("utf-8"))["result"]
    return [item for item in map(incoming, rows) if item]


def test_machines_commands_and_comings_and_goings_are_passed_over():
    assert [row.text for row in sample()] == [
        "The app lost my data 😡",
        "The app lost all my data",
        "Look at this",
    ]


def test_an_edit_keeps_the_id_and_has_an_instant_of_its_own():
    first, second, _group = sample()
    assert first.external_id == second.external_id == "1111:1365"
    assert (first.version, second.version) == ("1763800000", "1763800060")
    assert (first.author, first.lang, first.public) == ("Ada L.", "en", False)


def test_in_a_group_everybody_has_a_matter_of_their_own():
    group = sample()[2]
    assert (group.thread, group.public) == ("-100200:5", True)
    assert group.url == "https://t.me/tuulfans/7"
    assert group.details["attached"] == "photo"


@pytest.mark.parametrize("public", [True, False])
def test_the_composer_says_who_will_read_it(public):
    mode = Mode.PUBLIC if public else Mode.PRIVATE
    assert TELEGRAM.reply_options({"public": public}, NOON).modes == (mode,)


def test_an_answer_stands_under_the_message(place):
    known = place.say("Külm.")
    receipt = TELEGRAM.publish(place.account, place.reply("key-1", known))
    (sent,) = place.sent
    assert f"1111:{sent['reply_parameters']['message_id']}" == known
    assert receipt.external_id.startswith("1111:")


def test_updates_are_let_go_only_when_the_next_is_asked_for(place):
    place.say("Külm.")
    batch = TELEGRAM.fetch(place.account, {})
    assert len(place.updates) == 1
    TELEGRAM.fetch(place.account, batch.cursor)
    assert place.updates == []


def test_with_a_webhook_nobody_asks(place):
    secrets = {**place.account.secrets, "hook_secret": SECRET}
    account = replace(place.account, secrets=secrets)
    assert TELEGRAM.fetch(account, {"offset": 7}).cursor == {"offset": 7}
    assert place.calls == []
    place.say("Külm.")
    headers, body = place.news()
    (heard,) = TELEGRAM.hear(account, Push(headers, body, NOON))
    assert heard.text == "Külm."


@pytest.mark.parametrize("secret", ["", "another", "õ"])
def test_without_the_secret_nothing_is_read(place, secret):
    secrets = {**place.account.secrets, "hook_secret": SECRET}
    place.say("Külm.")
    headers, body = place.news(secret)
    for account in (replace(place.account, secrets=secrets), place.account):
        with pytest.raises(Forged):
            TELEGRAM.hear(account, Push(headers, body, NOON))


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"[" * 100_000, b'{"message":5}'])
def test_an_update_that_is_none_brings_nothing(place, body):
    secrets = {**place.account.secrets, "hook_secret": SECRET}
    account = replace(place.account, secrets=secrets)
    headers = {"x-telegram-bot-api-secret-token": SECRET}
    assert TELEGRAM.hear(account, Push(headers, body, NOON)) == ()


def test_a_bot_that_somebody_else_asks_says_so(place):
    place.hooked = True
    with pytest.raises(Forbidden, match="webhook"):
        TELEGRAM.fetch(place.account, {})


@pytest.mark.parametrize("token", ["", "x", "1:../../x", "123:" + "a" * 200])
def test_a_token_that_is_none_is_never_put_into_an_address(place, token):
    account = replace(place.account, secrets={"token": token})
    with pytest.raises(Invalid) as caught:
        TELEGRAM.fetch(account, {})
    assert (caught.value.field, place.calls) == ("token", [])
    assert token not in str(caught.value) or not token


@pytest.mark.parametrize("name", ["", "1111", "1111:x", "a:1", "1111:1:1"])
def test_an_id_that_is_none_is_answered_to_nobody(place, name):
    with pytest.raises(Gone):
        TELEGRAM.publish(place.account, place.reply("key-1", name))


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"error_code": 429, "parameters": {"retry_after": 35}}, RetryAfter),
        ({"error_code": 429, "parameters": {"retry_after": "soon"}}, RetryAfter),
        ({"error_code": 401}, Reauthorise),
        ({"error_code": 404}, Reauthorise),
        ({"error_code": 403, "description": "Bot was blocked by the user"}, Unwanted),
        ({"error_code": 400, "description": "Bad Request: chat not found"}, Gone),
    ],
)
def test_the_body_says_what_is_wrong(told, kind):
    body = json.dumps({"ok": False, **told}).encode()
    found = explain(Answer("Telegram", 400, {}, body, writes=True))
    assert isinstance(found, kind)
    assert getattr(found, "seconds", 35) in {35.0, 60.0}
