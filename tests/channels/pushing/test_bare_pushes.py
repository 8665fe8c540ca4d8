"""Platforms that sign nothing: whoever knows the address says that, never what."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client, override_settings

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connector import Invalid, Reauthorise
from amends.channels.push import Forged, Push
from amends.channels.received_push import ReceivedPush
from amends.channels.registry import CONNECTORS, standin_of
from amends.channels.standing.nearby import nearby
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.journeys.intake import read_deliveries
from amends.journeys.looking_again import look_again, look_again_later
from tests.world import NOON

WORD = "a-long-word-of-tuul-2026"
SLUGS = ("google", "trustpilot", "yelp")
JSON = "application/json"


@pytest.fixture(name="place", params=SLUGS)
def fixture_place(request, db):
    del db
    place = standin_of(request.param).Standin()
    place.slug = request.param
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with clock.stopped(NOON), ours, nearby(place):
        yield place


@pytest.fixture(name="channel")
def fixture_channel(place, tuul):
    return connected(place, tuul)


def connected(standin, house, word=WORD, **settings):
    account = standin.account
    return Channel.objects.create(
        organisation=house,
        platform_slug=standin.slug,
        name="Tuul",
        settings={**account.settings, **settings},
        secrets={**account.secrets, "hook_secret": word},
        created_at=NOON,
    )


def sent(channel, body, word=WORD):
    address = f"/hooks/{channel.pk}/{word}/" if word else f"/hooks/{channel.pk}/"
    return Client().post(address, body, content_type=JSON).status_code


def carried_out(channel):
    """Let the worker do what the delivery asked for."""
    read_deliveries.func(channel.pk)
    for job in Job.objects.filter(key__startswith="look:"):
        look_again_later.func(*job.args)


def test_what_is_named_is_asked_for_and_comes(place, channel):
    known = place.say("The pizza was cold.")
    place.say("Somebody else's, not named.")
    assert sent(channel, place.notice(known)) == 202
    assert not place.calls
    carried_out(channel)
    assert [row.text for row in Feedback.objects.all()] == ["The pizza was cold."]


def test_a_push_is_no_look_and_heals_nothing(place, channel):
    channel.failed(Reauthorise("The pass has ended."), at=NOON)
    channel.heard_at, channel.tried_at = None, NOON - timedelta(hours=4)
    channel.cursor = {"kept": 1}
    channel.save()
    Channel.objects.filter(pk=channel.pk).update(cursor={"kept": 2})
    assert sent(channel, place.notice(place.say("The pizza was cold."))) == 202
    carried_out(channel)
    channel.refresh_from_db()
    assert channel.brought_at == NOON
    assert (channel.heard_at, channel.tried_at) == (None, NOON - timedelta(hours=4))
    assert channel.cursor == {"kept": 2}
    assert channel.error_kind == "reauthorise"


def test_what_was_asked_before_letting_go_stays_outside(place, channel):
    known = place.say("The pizza was cold.")
    loaded = Channel.objects.get(pk=channel.pk)
    Channel.objects.filter(pk=channel.pk).update(disconnected_at=NOON, paused_at=NOON)
    assert look_again(loaded, [known], at=NOON) == 0
    assert not Feedback.objects.exists()


def test_the_same_delivery_again_is_thanked_for_and_read_once(place, channel):
    body = place.notice(place.say("Cold."))
    assert (sent(channel, body), sent(channel, body)) == (202, 202)
    assert ReceivedPush.objects.count() == 1


@pytest.mark.parametrize("word", ["", "another-word-of-tuul", WORD.upper()])
def test_whoever_does_not_know_the_word_costs_nothing(place, channel, word):
    assert sent(channel, place.notice(place.say("Cold.")), word) == 401
    assert not ReceivedPush.objects.exists()
    assert not place.calls


@pytest.mark.parametrize("word", ["", "short"])
def test_a_word_that_can_be_guessed_opens_nothing(place, tuul, word):
    channel = connected(place, tuul, word)
    assert sent(channel, place.notice(place.say("Cold.")), word or "x") == 401


def test_what_is_gone_meanwhile_is_found_to_be_gone(place, channel):
    known = place.say("Cold.")
    sent(channel, place.notice(known))
    carried_out(channel)
    place.remove(known)
    Job.objects.all().delete()
    ReceivedPush.objects.all().delete()
    sent(channel, place.notice(known))
    carried_out(channel)
    assert Feedback.objects.get().tombstone


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b'{"data": 5}', b'{"message": {"data": "%"}}', b'{"events": 1}'],
)
def test_whatever_else_is_sent_names_nothing(place, channel, body):
    push = Push({":key": WORD}, body, NOON)
    assert channel.connector.named(channel.account(), push) == ()


def test_a_header_never_stands_for_the_address(place, channel):
    body = place.notice(place.say("Cold."))
    answer = Client().post(
        f"/hooks/{channel.pk}/", body, content_type=JSON, headers={":key": WORD}
    )
    assert answer.status_code == 401


class TestGoogle:
    """One topic tells of every location of an account."""

    @pytest.fixture(name="place")
    def fixture_place(self, db):
        del db
        place = standin_of("google").Standin()
        place.slug = "google"
        place.url = "http://127.0.0.1:1"
        return place

    def test_each_location_takes_its_own_in_either_spelling(self, place, tuul):
        ours = connected(place, tuul)
        other = connected(place, tuul, place="locations/2002")
        for spelling in ("reviewName", "review_name"):
            push = Push({":key": WORD}, place.notice("AbFvOq1=", spelling), NOON)
            found = [one.connector.named(one.account(), push) for one in (ours, other)]
            assert found == [("AbFvOq1=",), ()]
        assert [row.pk for row in ours.of_its_family()] == [other.pk]


class TestYelp:
    """Yelp asks first whether the address is ours."""

    @pytest.fixture(name="account")
    def fixture_account(self):
        place = standin_of("yelp").Standin()
        account = place.account
        account.secrets["hook_secret"] = WORD
        return account

    def test_the_word_of_the_question_is_given_back(self, account):
        asked = {":key": WORD, "verification": "abc123"}
        greeting = CONNECTORS["yelp"].greet(account, asked)
        assert greeting.body == '{"verification": "abc123"}'

    def test_a_stranger_is_told_nothing(self, account):
        with pytest.raises(Forged):
            CONNECTORS["yelp"].greet(account, {"verification": "abc123"})
        asked = {":key": WORD, "verification": "<script>"}
        with pytest.raises(Invalid):
            CONNECTORS["yelp"].greet(account, asked)

    def test_another_business_of_the_partner_is_not_ours(self, account):
        push = Push({":key": WORD}, standin_of("yelp").Standin().notice("x1"), NOON)
        assert CONNECTORS["yelp"].named(account, push) == ("x1",)
        account.settings["business_id"] = "another"
        assert CONNECTORS["yelp"].named(account, push) == ()
