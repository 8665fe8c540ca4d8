"""What Meta pushes: proven by its bytes, looked up afterwards, shared by one app."""

from __future__ import annotations

import json

import pytest
from django.test import Client, override_settings
from django_scopes import scope

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connectors.facebook import standin as facebook
from amends.channels.connectors.messenger import standin as messenger
from amends.channels.graph.deliveries import HEADER
from amends.channels.standing.meta import WORD
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.journeys.intake import read_deliveries
from amends.journeys.looking_again import look_again
from tests.world import NOON


@pytest.fixture(name="place")
def fixture_place(db):
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with ours, facebook.running() as place, clock.stopped(NOON):
        yield place


@pytest.fixture(name="page")
def fixture_page(tuul, tartu, place):
    return channel(tuul, tartu, "facebook", place.account)


def channel(house, location, platform, account):
    return Channel.objects.create(
        organisation=house,
        location=location,
        platform_slug=platform,
        name=platform,
        settings=dict(account.settings),
        secrets=dict(account.secrets),
        created_at=NOON,
    )


def send(to, headers, body):
    answer = Client().post(
        f"/hooks/{to.pk}/", body, content_type="application/json", headers=headers
    )
    read_deliveries.func(to.pk)
    return answer


def greet(to, **asked):
    told = {"hub.mode": "subscribe", "hub.challenge": "117", **asked}
    return Client().get(f"/hooks/{to.pk}/", told)


def brought(channel):
    with scope(organisation=channel.organisation):
        return list(Feedback.objects.filter(channel=channel))


def looked_at():
    return [job.args for job in Job.objects.filter(task__contains="look_again")]


def test_whoever_knows_the_word_gets_the_challenge_back(page):
    answer = greet(page, **{"hub.verify_token": WORD})
    assert (answer.status_code, answer.content) == (200, b"117")
    assert answer["Content-Type"] == "text/plain"


@pytest.mark.parametrize("word", ["", "õ", "another"])
def test_a_stranger_gets_no_challenge_back(page, word):
    assert greet(page, **{"hub.verify_token": word}).status_code == 401


def test_a_channel_without_a_word_greets_nobody(page):
    page.secrets = {**page.secrets, "verify_token": ""}
    page.save()
    assert greet(page, **{"hub.verify_token": ""}).status_code == 401


def test_a_platform_that_asks_for_no_proof_has_nothing_to_show(paper):
    assert greet(paper).status_code == 404


def test_a_proven_delivery_names_what_is_looked_at_once(page, place):
    known = place.say("Külm.")
    headers, body = place.news(known)
    assert send(page, headers, body).status_code == 202
    assert send(page, headers, body).status_code == 202
    assert looked_at() == [[page.pk, [known]]]
    assert brought(page) == []


def test_what_is_looked_at_comes_as_it_stands_there_now(page, place):
    known = place.say("Külm.")
    place.edit(known, "Külm ja hiline.")
    look_again(page, [known], at=NOON)
    assert [row.text for row in brought(page)] == ["Külm ja hiline."]
    place.remove(known)
    look_again(page, [known], at=NOON)
    (gone,) = brought(page)
    assert gone.tombstone is not None


@pytest.mark.parametrize("signature", ["", "sha256=", "sha256=00", "sha256=õ"])
def test_what_is_not_signed_costs_nothing(page, place, signature):
    _headers, body = place.news("55_1001")
    assert send(page, {HEADER: signature}, body).status_code == 401
    assert looked_at() == []


def test_the_same_words_in_other_bytes_are_not_proven(page, place):
    headers, body = place.news("55_1001")
    other = json.dumps(json.loads(body), ensure_ascii=False).encode()
    assert send(page, headers, other).status_code == 401


def test_an_app_without_a_secret_proves_nothing(page, place):
    page.secrets = {**page.secrets, "app_secret": ""}
    page.save()
    headers, body = place.news("55_1001")
    assert send(page, headers, body).status_code == 401


def test_one_address_serves_the_inbox_of_the_page_too(tuul, tartu, page, place):
    inbox = channel(tuul, tartu, "messenger", place.account)
    headers, body = messenger.Standin().news("m_1=")
    assert send(page, headers, body).status_code == 202
    assert looked_at() == [[inbox.pk, ["m_1="]]]


def test_a_page_hears_nothing_that_is_said_of_another(page, place):
    page.settings = {**page.settings, "page": "2020"}
    page.save()
    assert send(page, *place.news("55_1001")).status_code == 202
    assert looked_at() == []


@pytest.mark.parametrize(
    "told",
    [
        [],
        {"object": "page", "entry": "x"},
        {"object": "page", "entry": [None, {"id": "1010", "changes": [1, {}]}]},
        {"object": "user", "entry": [{"id": "1010"}]},
    ],
)
def test_odd_deliveries_are_welcomed_and_ignored(page, place, told):
    assert send(page, *place.push(told)).status_code == 202
    assert looked_at() == []
